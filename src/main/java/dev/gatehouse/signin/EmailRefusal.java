package dev.gatehouse.signin;

import dev.gatehouse.shared.Refusal;

/** Why a change of address cannot be asked for. */
enum EmailRefusal implements Refusal {
  SAME,
  TOO_OFTEN
}

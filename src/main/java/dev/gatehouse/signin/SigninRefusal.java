package dev.gatehouse.signin;

import dev.gatehouse.shared.Refusal;

/** Why somebody has to wait (S-12). */
enum SigninRefusal implements Refusal {
  DELAYED,
  TOO_OFTEN
}

package dev.gatehouse.signin;

import dev.gatehouse.shared.Refusal;

/** Why a password cannot be chosen (S-01). */
enum PasswordRefusal implements Refusal {
  TOO_SHORT,
  TOO_LONG,
  COMMON,
  PERSONAL,
  GUESSABLE
}

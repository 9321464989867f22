package dev.gatehouse.user;

import dev.gatehouse.shared.Refusal;

/** Why something cannot be done to a user. */
enum UserRefusal implements Refusal {
  NOT_PENDING
}

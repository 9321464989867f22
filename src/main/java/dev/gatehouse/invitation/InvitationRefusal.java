package dev.gatehouse.invitation;

import dev.gatehouse.shared.Refusal;

/** Why nobody is invited, or an invitation cannot be changed. */
enum InvitationRefusal implements Refusal {
  NO_ADDRESS,
  TOO_MANY,
  ADDRESSES,
  INVALID_ADDRESS,
  ALREADY_USER,
  ALREADY_INVITED,
  CONTACT,
  NOT_OPEN,
  TOO_OFTEN,
  DAILY_LIMIT
}

package dev.gatehouse.invitation;

/** An open one may be expired all the same: expiry is a comparison with now, never a state. */
enum InvitationState {
  OPEN,
  ACCEPTED,
  REVOKED
}

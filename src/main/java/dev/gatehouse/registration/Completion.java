package dev.gatehouse.registration;

/** What became of the attempt to complete a registration. */
public enum Completion {
  JOINED,
  /** Somebody has to approve it. */
  WAITING,
  /** The ID, the address or the account is not what it was when the link was mailed. */
  IMPOSSIBLE,
  /** The link is unknown, used or expired. */
  DEAD
}

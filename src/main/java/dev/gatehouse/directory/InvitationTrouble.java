package dev.gatehouse.directory;

/** What may keep an open invitation from being answered. */
public enum InvitationTrouble {
  FAILED,
  EXPIRED
}

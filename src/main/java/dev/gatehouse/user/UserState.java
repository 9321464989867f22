package dev.gatehouse.user;

/** The three states of the panel (RAW-07), and REMOVED for those who have left it (D-01). */
public enum UserState {
  PENDING,
  ACTIVE,
  INACTIVE,
  REMOVED
}

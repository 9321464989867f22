package dev.gatehouse.account;

import dev.gatehouse.shared.Refusal;

/** Why somebody cannot be linked to accounts. */
public enum AccountRefusal implements Refusal {
  NO_ACCOUNT,
  UNKNOWN_ACCOUNT,
  DIFFERENT_TYPES,
  SAME_LINE
}

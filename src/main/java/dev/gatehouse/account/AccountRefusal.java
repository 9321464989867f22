package dev.gatehouse.account;

import dev.gatehouse.shared.Refusal;

/** Why somebody cannot be linked to accounts, or why a tree cannot be changed so. */
public enum AccountRefusal implements Refusal {
  NO_ACCOUNT,
  UNKNOWN_ACCOUNT,
  DIFFERENT_TYPES,
  SAME_LINE,
  NAME,
  CHANGED,
  SELF_REGISTERED_BY_HAND,
  ROOT_PRODUCER,
  STANDS_ALONE,
  UNKNOWN_PARENT,
  NO_SUB_ACCOUNTS,
  OTHER_TYPE,
  BELOW_ITSELF,
  LINKED_TWICE,
  HAS_USERS
}

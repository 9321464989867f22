package dev.gatehouse.entitlement;

import dev.gatehouse.shared.Refusal;

/** Why a row of a file with entitlements is no line of one. */
public enum RowRefusal implements Refusal {
  UNKNOWN_ACCOUNT,
  AMBIGUOUS_ACCOUNT,
  OTHER_ACCOUNT,
  STATE,
  OTHER_STATE,
  PRODUCT_MISSING,
  UNKNOWN_PRODUCT,
  DOUBLED,
  PROBLEMS
}

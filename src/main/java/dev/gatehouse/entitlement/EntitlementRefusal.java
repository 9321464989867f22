package dev.gatehouse.entitlement;

import dev.gatehouse.shared.Refusal;

/** Why a product, a download package or an entitlement cannot be so. */
public enum EntitlementRefusal implements Refusal {
  PRODUCT_NAME,
  PRODUCT_NAME_TAKEN,
  DESCRIPTION,
  PRODUCT_CHANGED,
  PACKAGE_ID,
  PACKAGE_ID_TAKEN,
  PACKAGE_VERSION,
  EFFECTIVE_DATE,
  PACKAGE_CHANGED,
  UNKNOWN_PRODUCT,
  NO_PRODUCT,
  CODE,
  CODE_TAKEN,
  UNKNOWN_ACCOUNT,
  TRANSITION,
  NO_LINES,
  LAST_LINE,
  TOO_MANY_LINES,
  OBSOLETE,
  CHANGED,
  QUANTITY,
  START,
  END,
  END_BEFORE_START,
  HAS_ENTITLEMENTS,
  NOT_CLAIMABLE
}

package dev.gatehouse.invitation;

import dev.gatehouse.shared.Refusal;

/** Why a row of a file is not invited, or an import does not begin. */
public enum ImportRefusal implements Refusal {
  EMAIL_MISSING,
  TOO_MANY_VALUES,
  NAME,
  UNKNOWN_KIND,
  UNKNOWN_ROLE,
  UNKNOWN_ACCOUNT,
  AMBIGUOUS_ACCOUNT,
  DOUBLED,
  NOT_ALLOWED,
  BROKEN,
  NOT_READY,
  NOT_YOURS
}

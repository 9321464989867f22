package dev.gatehouse.invitation;

import dev.gatehouse.shared.Refusal;

/** Why a file is not taken in, a row of it is not invited, or an import does not begin. */
public enum ImportRefusal implements Refusal {
  NOTHING,
  BOTH,
  NOT_UTF8,
  MALFORMED,
  NO_EMAIL_COLUMN,
  COLUMN_TWICE,
  NO_ROWS,
  TOO_MANY_ROWS,
  TOO_MANY_CELLS,
  LONG_CELL,
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

package dev.gatehouse.web;

import dev.gatehouse.shared.Refusal;

/** Why a file is not taken apart at all. */
public enum CsvRefusal implements Refusal {
  NOTHING,
  BOTH,
  NOT_UTF8,
  MALFORMED,
  COLUMN_MISSING,
  COLUMN_TWICE,
  NO_ROWS,
  TOO_MANY_ROWS,
  TOO_MANY_CELLS,
  LONG_CELL
}

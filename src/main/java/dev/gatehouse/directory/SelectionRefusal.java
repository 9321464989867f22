package dev.gatehouse.directory;

import dev.gatehouse.shared.Refusal;

/** Why something is not done to a selection, or to one of it. */
enum SelectionRefusal implements Refusal {
  NOBODY,
  TOO_MANY,
  UNKNOWN,
  NOT_INVITED,
  ALREADY,
  CHANGED
}

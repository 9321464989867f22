package dev.gatehouse.shared;

import java.time.Instant;

/** Rows that lose their use with time; the application discards them once a day. */
public interface CleanUp {

  /** Deletes at most the given number of them, and tells how many it deleted. */
  int discard(Instant now, int most);
}

package dev.gatehouse.directory;

import java.time.Duration;

/** How long ago people signed in for the last time, where that is worth a look. */
public enum SignInAge {
  NEVER,
  LONG_AGO;

  static final Duration LONG = Duration.ofDays(90);
}

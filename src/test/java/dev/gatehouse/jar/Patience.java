package dev.gatehouse.jar;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process will bring about. */
final class Patience {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Patience() {}

  static void await(String description, BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    boolean met = condition.getAsBoolean();
    while (!met && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
      met = condition.getAsBoolean();
    }
    if (!met) {
      throw new AssertionError("Not within %s: %s".formatted(LIMIT, description));
    }
  }
}

package dev.gatehouse.signin;

import java.time.Duration;

/** How long one waits, never said shorter than it is. */
final class Wait {

  private Wait() {}

  /** In whole seconds, as Retry-After wants it. */
  static Duration of(Duration delay) {
    return Duration.ofSeconds(delay.plusSeconds(1).minusNanos(1).toSeconds());
  }

  /** In whole minutes, as people are told. */
  static long minutes(Duration delay) {
    return delay.plusMinutes(1).minusNanos(1).toMinutes();
  }
}

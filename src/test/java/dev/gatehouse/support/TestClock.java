package dev.gatehouse.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time, until a test moves it; back to the real time after each test. */
public final class TestClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  /** Lets that much time pass at once. */
  public void pass(Duration duration) {
    ahead = ahead.plus(duration);
  }

  void reset() {
    ahead = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the portal reckons in UTC");
  }
}

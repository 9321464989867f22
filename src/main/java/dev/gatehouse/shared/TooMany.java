package dev.gatehouse.shared;

import java.time.Duration;

/** A limit of so many in a time is reached: answered with 429 and Retry-After (S-12). */
public class TooMany extends Refused {

  private final Duration retryAfter;

  public TooMany(Refusal reason, Duration retryAfter, Object... arguments) {
    super(reason, arguments);
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}

package dev.gatehouse.mail;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * How long to wait after a failed attempt: from 5 s doubling to half an hour, with a fifth of
 * jitter, for a day and a quarter in all.
 */
@Component
class Backoff {

  static final int MOST_ATTEMPTS = 64;

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final RandomGenerator randomness = RandomGenerator.getDefault();

  Duration after(int attempts) {
    int doublings = Math.min(Math.max(attempts - 1, 0), 10);
    Duration exact = FIRST.multipliedBy(1L << doublings);
    Duration bounded = exact.compareTo(LONGEST) > 0 ? LONGEST : exact;
    return bounded.plusMillis(randomness.nextLong(bounded.toMillis() / 5));
  }
}

package dev.gatehouse.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often something was tried.
 *
 * @param until before which nothing more is tried; none if it may be at any time
 * @param forgetAt from when on it counts as none
 */
record Tally(int number, @Nullable Instant until, Instant forgetAt) {

  /** So many wrong ones in a row are free (S-12). */
  static final int FREE = 10;

  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  // Doubled so often, the shortest delay is beyond the longest.
  private static final int MOST_DOUBLINGS = 5;

  /** How long nothing more may be tried; zero or less if it may. */
  Duration delay(Instant now) {
    return until == null ? Duration.ZERO : Duration.between(now, until);
  }

  /** One more wrong guess: the tenth and every further one begin a delay, twice as long each. */
  Tally wrong(Instant now) {
    int wrong = number + 1;
    return new Tally(wrong, wrong < FREE ? null : now.plus(delayAfter(wrong)), now.plus(KEPT));
  }

  /** One more of those of which only so many are allowed within the window of the first. */
  Tally oneMore(Instant now, Duration window) {
    return new Tally(number + 1, null, number == 0 ? now.plus(window) : forgetAt);
  }

  static Duration delayAfter(int wrong) {
    Duration delay = SHORTEST.multipliedBy(1L << Math.min(wrong - FREE, MOST_DOUBLINGS));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}

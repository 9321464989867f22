package dev.gatehouse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-02")
class BackoffTests {
  private final Backoff backoff = new Backoff();

  @ParameterizedTest
  @CsvSource({"0, 5", "1, 5", "2, 10", "3, 20", "9, 1280", "10, 1800", "64, 1800", "1000000, 1800"})
  void doublesFromFiveSecondsToHalfAnHour(int attempts, long seconds) {
    assertThat(backoff.after(attempts))
        .isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1200));
  }

  @Test
  void isNotTheSameForAllThatFailedTogether() {
    assertThat(IntStream.range(0, 50).mapToObj(attempt -> backoff.after(5)).distinct())
        .hasSizeGreaterThan(1);
  }

  @Test
  void lastsForMoreThanADay() {
    long seconds =
        IntStream.rangeClosed(1, Backoff.MOST_ATTEMPTS)
            .mapToLong(attempt -> backoff.after(attempt).toSeconds())
            .sum();
    assertThat(Duration.ofSeconds(seconds)).isGreaterThan(Duration.ofHours(24));
  }
}

package dev.gatehouse.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long one waits after how many wrong guesses. */
@Tag("S-12")
class TallyTests {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "9, 0",
    "10, 30",
    "11, 60",
    "12, 120",
    "13, 240",
    "14, 480",
    "15, 900",
    "16, 900",
    "1000000, 900"
  })
  void theTenthBeginsADelayOfHalfAMinuteThatDoublesToAQuarterOfAnHour(int wrong, int seconds) {
    assertThat(new Tally(wrong - 1, null, NOW).wrong(NOW).delay(NOW))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void waitingIsNeverSaidShorterThanItIs() {
    assertThat(Wait.of(Duration.ofMillis(29_001))).isEqualTo(Duration.ofSeconds(30));
    assertThat(Wait.of(Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    assertThat(Wait.minutes(Duration.ofSeconds(30))).isEqualTo(1);
    assertThat(Wait.minutes(Duration.ofSeconds(61))).isEqualTo(2);
  }
}

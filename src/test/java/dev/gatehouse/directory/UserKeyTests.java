package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.UserKey.Direction;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserKeyTests {

  @Test
  void namesAPersonAndASide() {
    assertThat(UserKey.parse("42", ""))
        .isEqualTo(new UserKey(Direction.AFTER, 42, Optional.empty()));
    assertThat(UserKey.parse("", "42"))
        .isEqualTo(new UserKey(Direction.BEFORE, 42, Optional.empty()));
  }

  @Test
  void mayTellTheLastSignIn() {
    assertThat(UserKey.parse("1767225600000001-42", "").seen())
        .contains(Instant.parse("2026-01-01T00:00:00.000001Z"));
    assertThat(UserKey.parse("0-42", "").seen()).contains(Instant.EPOCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "1-", "4 2", "9999999999999999999", "1-2-3"})
  void anythingElseIsTheBeginning(String text) {
    assertThat(UserKey.parse(text, text)).isEqualTo(UserKey.FIRST);
  }
}

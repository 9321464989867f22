package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D-07")
class RoleNameTests {
  @Test
  void isTrimmedAndComposed() {
    assertThat(RoleName.parse(" \t\u00a0Pru\u0308fer 1 \u3000")).contains(new RoleName("Prüfer 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "\u00a0", "two\nlines", "tab\there", "zero\u200bwidth", "line\u2028sep"})
  void hasSomethingToReadOnOneLine(String text) {
    assertThat(RoleName.parse(text)).isEmpty();
  }

  @Test
  void hasAtMostAHundredCharactersHoweverTheyAreStored() {
    assertThat(RoleName.parse("\ud83d\ude80".repeat(100))).isPresent();
    assertThat(RoleName.parse("x".repeat(100))).isPresent();
    assertThat(RoleName.parse("x".repeat(101))).isEmpty();
  }
}

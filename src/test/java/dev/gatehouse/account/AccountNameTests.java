package dev.gatehouse.account;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("FNO-35")
class AccountNameTests {

  @Test
  void isTrimmedAndComposed() {
    assertThat(AccountName.require("\u00a0 Bu\u0308ro  Süd \t").value()).isEqualTo("Büro  Süd");
  }

  @Test
  void hasAtMostAHundredCharacters() {
    assertThat(AccountName.require("💡".repeat(100)).value()).hasSize(200);
    assertRefused(AccountRefusal.NAME, () -> AccountName.require("x".repeat(101)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b", "a\nb", "a\u0000b", "a\u202eb", "\ud83d"})
  void isOneVisibleLine(String text) {
    assertRefused(AccountRefusal.NAME, () -> AccountName.require(text));
  }
}

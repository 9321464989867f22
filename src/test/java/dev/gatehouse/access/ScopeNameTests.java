package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D-17")
class ScopeNameTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "catalog.read",
        "https://api.example/orders:write",
        "Zugriff für alle",
        "100 % \"quoted\" 'text' <b>",
        "注文"
      })
  void isAlmostAnything(String name) {
    assertThat(ScopeName.parse(name)).map(ScopeName::value).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "a,b",
        "a\nb",
        "a\tb",
        "a\u0000b",
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "a\u200Bb",
        "a\u202Eb",
        "\uFEFFa",
        "a\u00ADb"
      })
  void hasNeitherCommaNorControlNorInvisibleCharacters(String name) {
    assertThat(ScopeName.parse(name)).isEmpty();
  }

  @Test
  void hasOneToAHundredCharacters() {
    assertThat(ScopeName.parse("x".repeat(100))).isPresent();
    assertThat(ScopeName.parse("x".repeat(101))).isEmpty();
    assertThat(ScopeName.parse(" " + "x".repeat(100) + " ")).isPresent();
    assertThat(ScopeName.parse("😀".repeat(100))).isPresent();
    assertThat(ScopeName.parse("😀".repeat(101))).isEmpty();
    // In lower case each of these is two characters.
    assertThat(ScopeName.parse("İ".repeat(100))).isEmpty();
  }

  @Test
  void isTrimmedAndComposed() {
    assertThat(ScopeName.parse("  catalog.read\t ")).map(ScopeName::value).contains("catalog.read");
    assertThat(ScopeName.parse("\u3000read\u3000")).map(ScopeName::value).contains("read");
    assertThat(ScopeName.parse("cafe\u0301")).isEqualTo(ScopeName.parse("caf\u00E9"));
  }

  @Test
  void differsByMoreThanCase() {
    assertThat(ScopeName.parse("Catalog.READ")).map(ScopeName::key).contains("catalog.read");
    assertThat(ScopeName.parse("ÜBER").map(ScopeName::key))
        .isEqualTo(ScopeName.parse("über").map(ScopeName::key));
    assertThat(ScopeName.parse("uber").map(ScopeName::key))
        .isNotEqualTo(ScopeName.parse("über").map(ScopeName::key));
  }
}

package dev.gatehouse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-16")
class HarmlessTests {
  @Test
  void leavesOrdinaryNamesAlone() {
    assertThat(Harmless.name("Ada Müller-O'Brien")).isEqualTo("Ada Müller-O'Brien");
    assertThat(Harmless.name("Ada B. Adler jr.")).isEqualTo("Ada B. Adler jr.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada\r\nBcc: eve@evil.test",
        "Ada\nAdler",
        "Ada\u0000\tAdler",
        "Ada\u2028Adler",
        "Ada\u0085Adler"
      })
  void hasNoLineBreaks(String name) {
    assertThat(Harmless.name(name)).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029\\u0085]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "https://evil.example/login",
        "eve@evil.example",
        "www.evil.example"
      })
  void isNoLinkForAMailProgram(String name) {
    assertThat(Harmless.name(name)).doesNotContainPattern("[.:/@](?=[A-Za-z0-9/])");
    assertThat(Harmless.name(name).replace("\u200B", "")).isEqualTo(name);
  }

  @Test
  void aTextKeepsItsLinesAndLosesOtherControlCharacters() {
    assertThat(Harmless.text("Welcome!\r\nSee you\rsoon\u2028then\u000Bend"))
        .isEqualTo("Welcome!\nSee you\nsoon\nthen\nend");
    assertThat(Harmless.text("a\u0000\u001B[31mb\u0007c")).isEqualTo("a [31mb c");
    assertThat(Harmless.text("  \n one\ttab \n ")).isEqualTo("one\ttab");
    assertThat(Harmless.text("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept here: https://evil.example/invitation/x",
        "www.evil.example\nHTTP://EVIL.EXAMPLE",
        "mailto:eve@evil.example",
        "tel:+4930901820 and javascript:alert(1)"
      })
  void aTextHasNoLinkForAMailProgram(String text) {
    assertThat(Harmless.text(text)).doesNotContainPattern("[.:/@](?=[\\S&&[^\u200B]])");
    assertThat(Harmless.text(text).replace("\u200B", "")).isEqualTo(text);
  }
}

package dev.gatehouse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-05")
class EmailAddressTests {
  @ParameterizedTest
  @CsvSource({
    "ada@acme.test, ada@acme.test",
    "'  ada@acme.test\t', ada@acme.test",
    "Ada.Adler@ACME.Test, ada.adler@acme.test",
    "ada+portal@acme.test, ada+portal@acme.test",
    "o'brien@acme.test, o'brien@acme.test",
    "ada@bücher.example, ada@xn--bcher-kva.example",
    "ada@BÜCHER.example, ada@xn--bcher-kva.example",
    "ada@xn--bcher-kva.example, ada@xn--bcher-kva.example",
    "ada@mail.acme.co.uk, ada@mail.acme.co.uk",
    "ada@3com.example, ada@3com.example"
  })
  void hasOneCanonicalForm(String text, String canonical) {
    assertThat(EmailAddress.parse(text)).map(EmailAddress::canonical).contains(canonical);
  }

  @Test
  void keepsWhatWasGivenButForBlanksAround() {
    assertThat(EmailAddress.parse(" Ada@Bücher.example "))
        .map(EmailAddress::value)
        .contains("Ada@Bücher.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@acme.test",
        "ada@",
        "ada@acme",
        "ada@localhost",
        "ada@.test",
        "ada@acme..test",
        "ada@acme.test.",
        "ada@-acme.test",
        "ada@acme-.test",
        "ada@ac_me.test",
        "ada@192.0.2.1",
        "ada@[192.0.2.1]",
        "ada @acme.test",
        "ada@ acme.test",
        "ada@acme.test x",
        "a b@acme.test",
        ".ada@acme.test",
        "ada.@acme.test",
        "ada..adler@acme.test",
        "ada@eve@acme.test",
        "\"ada adler\"@acme.test",
        "\"ada\"@acme.test",
        "Ada <ada@acme.test>",
        "<ada@acme.test>",
        "ada(comment)@acme.test",
        "ada@acme.test,eve@acme.test",
        "ada@acme.test\r\nBcc: eve@acme.test",
        "ada\u0000@acme.test",
        "mailto:ada@acme.test"
      })
  void refusesWhatIsNotOnePlainAddress(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @Tag("S-05")
  @ValueSource(strings = {"a@ß.example", "a@straẞe.example", "a@ας.example", "a@x\u200Dy.example"})
  void refusesDomainsThatTwoStandardsReadDifferently(String address) {
    assertThat(EmailAddress.parse(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"müller@acme.test", "аda@acme.test", "ada\u200B@acme.test", "ａda@acme.test"})
  void refusesLettersBeyondAsciiBeforeTheSign(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @Test
  void tellsAnUmlautFromItsLetter() {
    assertThat(EmailAddress.parse("ada@bücher.example").orElseThrow().canonical())
        .isNotEqualTo(EmailAddress.parse("ada@bucher.example").orElseThrow().canonical());
  }

  @Test
  void takesAtMost64OctetsBeforeTheSign() {
    assertThat(EmailAddress.parse("a".repeat(64) + "@acme.test")).isPresent();
    assertThat(EmailAddress.parse("a".repeat(65) + "@acme.test")).isEmpty();
  }

  @Test
  void takesAtMost254InAll() {
    String domain = ("d".repeat(59) + ".").repeat(4) + "test"; // 244
    assertThat(EmailAddress.parse("a".repeat(9) + "@" + domain)).isPresent();
    assertThat(EmailAddress.parse("a".repeat(10) + "@" + domain)).isEmpty();
  }

  @Test
  void countsTheCanonicalFormToo() {
    String umlauts = "ü".repeat(20) + ".";
    assertThat(EmailAddress.parse("ada@" + umlauts.repeat(11) + "test")).isEmpty();
  }
}

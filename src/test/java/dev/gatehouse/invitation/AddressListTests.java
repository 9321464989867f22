package dev.gatehouse.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.shared.EmailAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressListTests {
  @ParameterizedTest
  @ValueSource(
      strings = {"\n", ",", "\t", "\r\n", "\r", ";", "\n,\t", ", ", "\r\n\r\n", "\t\t", " \n "})
  @Tag("RAW-21")
  @Tag("RAW-22")
  void isSeparatedByEnterCommaOrTabAloneAndMixed(String separator) {
    assertCanonical("a@x.test" + separator + "b@x.test", "a@x.test", "b@x.test");
  }

  @Test
  @Tag("RAW-21")
  void takesAllSeparatorsInOneText() {
    assertCanonical(
        "a@x.test,b@x.test\tc@x.test\nd@x.test", "a@x.test", "b@x.test", "c@x.test", "d@x.test");
  }

  @Test
  @Tag("RAW-16")
  @Tag("RAW-22")
  void takesAColumnPastedFromASpreadsheet() {
    assertCanonical("a@x.test\r\nb@x.test\r\n\r\nc@x.test\r\n", "a@x.test", "b@x.test", "c@x.test");
  }

  @Test
  @Tag("RAW-16")
  void takesALineCopiedFromAMailProgram() {
    assertCanonical("Mia Park <mia@x.test>, \"Bo\" <bo@x.test>", "mia@x.test", "bo@x.test");
  }

  @Test
  @Tag("RAW-22")
  void ignoresBlanksAroundAndEmptyPieces() {
    assertCanonical("  a@x.test  , ,\n\n,\t b@x.test,", "a@x.test", "b@x.test");
    assertThat(AddressList.parse("").size()).isZero();
    assertThat(AddressList.parse(" \r\n,\t; ").size()).isZero();
  }

  @Test
  @Tag("RAW-22")
  @Tag("D-03")
  void countsTheSameAddressOnceWhateverItsCase() {
    AddressList list = AddressList.parse("a@x.test\nA@X.Test\na@x.test");
    assertThat(list.addresses()).extracting(EmailAddress::value).containsExactly("a@x.test");
    assertThat(list.size()).isEqualTo(1);
  }

  @Test
  @Tag("RAW-17")
  void namesTheInvalidOnesAsTheyWereTyped() {
    AddressList list = AddressList.parse("a@x.test, Nobody , x@y, a b@x.test, x@y");
    assertThat(list.invalid()).containsExactly("Nobody", "x@y", "a b@x.test");
    assertThat(list.addresses()).extracting(EmailAddress::value).containsExactly("a@x.test");
    assertThat(list.size()).isEqualTo(4);
  }

  @Test
  @Tag("RAW-21")
  void doesNotSplitAtBlanks() {
    assertThat(AddressList.parse("a@x.test b@x.test").invalid())
        .containsExactly("a@x.test b@x.test");
  }

  private static void assertCanonical(String text, String... canonical) {
    AddressList list = AddressList.parse(text);
    assertThat(list.invalid()).isEmpty();
    assertThat(list.addresses()).extracting(EmailAddress::canonical).containsExactly(canonical);
  }

  @Test
  @Tag("RAW-16")
  @Tag("RAW-22")
  void takesWhatMailProgramsAndSpreadsheetsPutAroundAddresses() {
    AddressList list =
        AddressList.parse(
            "\"Lee, Ann\" <ann@birch.example>,\u00A0mailto:bo@birch.example\u200B\n"
                + "\uFEFFcy@birch.example");
    assertThat(list.invalid()).isEmpty();
    assertThat(list.addresses())
        .extracting(EmailAddress::canonical)
        .containsExactly("ann@birch.example", "bo@birch.example", "cy@birch.example");
  }
}

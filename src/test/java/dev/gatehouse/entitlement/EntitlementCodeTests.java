package dev.gatehouse.entitlement;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D-18")
class EntitlementCodeTests {
  @Test
  void issuedOnesHaveEightyRandomBitsInGroupsThatCannotBeMisread() {
    Set<String> issued =
        IntStream.range(0, 1_000)
            .mapToObj(number -> EntitlementCode.random(new SecureRandom()).value())
            .collect(Collectors.toSet());
    assertThat(issued)
        .hasSize(1_000)
        .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7k2m9qxt04hvwb3n", " 7K2M-9QXT-O4HV-WB3N ", "7k2m 9qxt 04hv wb3n"})
  void allWaysToTypeOneAreTheSame(String typed) {
    assertThat(CodeHash.of(typed)).isEqualTo(new EntitlementCode("7K2M-9QXT-04HV-WB3N").hash());
  }

  @ParameterizedTest
  @ValueSource(strings = {"A-123", "fid__4711", "ENT/2026:00.17", "x234567890"})
  void theProducerMayGiveOthers(String given) {
    assertThat(EntitlementCode.require(" " + given).value()).isEqualTo(given);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "a-b-c", "-abcd", "=abcd", "ab cd", "änderung", "a\u200bbcd", "a,bcd"})
  void shortOnesAndThoseWithOtherCharactersAreRefused(String given) {
    assertRefused(EntitlementRefusal.CODE, () -> EntitlementCode.require(given));
  }

  @Test
  void sixtyFourCharactersAreTheMost() {
    assertThat(EntitlementCode.require("x".repeat(64)).value()).hasSize(64);
    assertRefused(EntitlementRefusal.CODE, () -> EntitlementCode.require("x".repeat(65)));
  }

  @Test
  @Tag("S-18")
  void whoeverPrintsOneByMistakeTellsNothing() {
    EntitlementCode code = EntitlementCode.require("secret-4711");
    assertThat(
            new Entitlement(new EntitlementId(1), code, null, EntitlementState.DRAFT, 0).toString())
        .doesNotContain("4711");
  }
}

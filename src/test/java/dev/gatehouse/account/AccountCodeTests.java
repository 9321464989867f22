package dev.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountCodeTests {
  private final SecureRandom randomness = new SecureRandom();

  @Test
  @Tag("D-18")
  void hasEightyRandomBitsInLettersThatCannotBeMisread() {
    Set<String> codes =
        IntStream.range(0, 1000)
            .mapToObj(number -> AccountCode.random(randomness).value())
            .collect(Collectors.toSet());
    assertThat(codes).hasSize(1000).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{16}"));
    assertThat(codes.stream().flatMapToInt(String::chars).distinct().count()).isEqualTo(32);
    IntStream.range(0, 16)
        .forEach(place ->
            assertThat(codes.stream().map(code -> code.charAt(place)).distinct()).hasSize(32));
  }

  @Test
  void isReadInGroupsOfFour() {
    assertThat(new AccountCode("7K2M9QXT04HVWB3N").grouped()).isEqualTo("7K2M-9QXT-04HV-WB3N");
  }

  @Test
  @Tag("S-18")
  void keepsItselfOutOfLogs() {
    assertThat(new AccountCode("7K2M9QXT04HVWB3N")).asString().doesNotContain("7K2M");
  }

  @ParameterizedTest
  @Tag("FNO-35")
  @CsvSource({
    "7K2M-9QXT-04HV-WB3N, 7K2M9QXT04HVWB3N",
    "7k2m-9qxt, 7K2M9QXT",
    "' 7k2m 9qxt ', 7K2M9QXT",
    "o1iL, 0111",
  })
  void isFoundByItsBeginningWhateverTheCase(String typed, String beginning) {
    assertThat(AccountCode.beginning(typed)).contains(beginning);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7K2", "7K2M-9QXT-04HV-WB3N-1", "Ümlaut", "7K2M%", "7K2U"})
  void isNotSearchedByWhatBeginsNone(String typed) {
    assertThat(AccountCode.beginning(typed)).isEmpty();
  }
}

package dev.gatehouse.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Member;
import dev.gatehouse.shared.Refused;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-01")
class PasswordRulesTests {
  private static final List<String> ADA =
      List.of("Ada", "Adlerstein", "ada.adlerstein@acme-widgets.test", "Acme Widgets");

  private final PasswordRules rules =
      new PasswordRules(new CommonPasswords(), new SigninSettings(15, 2, Duration.ofHours(24)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        Member.PASSWORD,
        "gX7#pQ2!vL9@mZ4",
        "lower case only and blanks",
        "Ünïcödé wörks fïne hiér",
        "патриот чайник гремит",
        " leading and trailing otter "
      })
  void takesAnyCharactersAndAsksForNone(String password) {
    rules.check(password, ADA);
  }

  @Test
  void refusesFourteenAndTakesFifteen() {
    assertRefused("gX7#pQ2!vL9@mZ", PasswordRefusal.TOO_SHORT);
    rules.check("gX7#pQ2!vL9@mZ4", ADA);
  }

  @Test
  void countsCodePoints() {
    String emoji = "🦦🐳🎻🚲🧭🌋🥝🪁🦉🧲🏺🪂🦔🍄";
    assertRefused(emoji, PasswordRefusal.TOO_SHORT);
    rules.check(emoji + "🛶", ADA);
  }

  @Test
  void takesOneKibibyteAndNoByteMore() {
    String long1024 = varied(1024);
    rules.check(long1024, ADA);
    assertRefused(long1024 + "x", PasswordRefusal.TOO_LONG);
    assertRefused(varied(1023) + "ü", PasswordRefusal.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"passwordpassword", "PasswordPassword", "qwertyuiopasdfghjkl"})
  void refusesWhatEverybodyTriesFirst(String password) {
    assertThat(reason(password)).isIn(PasswordRefusal.COMMON, PasswordRefusal.GUESSABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AdaAdlerstein2026!",
        "adlerstein-adlerstein",
        "acme widgets 123456",
        "ada.adlerstein@acme-widgets.test",
        "!!!Adlerstein1234"
      })
  void refusesWhatIsMadeOfOnesOwnNames(String password) {
    assertRefused(password, PasswordRefusal.PERSONAL);
  }

  @Test
  void takesOnesNameAmongOtherWords() {
    rules.check("adlerstein juggles purple teapots", ADA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "123456789012345678"})
  void refusesWhatIsEasilyGuessed(String password) {
    assertThat(reason(password)).isIn(PasswordRefusal.GUESSABLE, PasswordRefusal.COMMON);
  }

  @Test
  void measuresLongPasswordsQuickly() {
    String slow = "ab1!".repeat(256);
    long begin = System.nanoTime();
    assertThat(reason(slow)).isEqualTo(PasswordRefusal.GUESSABLE);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void theReasonTellsHowLongItMustBe() {
    assertThatThrownBy(() -> rules.check("short", ADA))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.arguments()).containsExactly(15));
  }

  @Test
  void knowsCommonPasswordsWhateverTheirCase() {
    assertThat(new CommonPasswords().contains("PassWordPassWord")).isTrue();
    assertThat(new CommonPasswords().contains(Member.PASSWORD)).isFalse();
  }

  private PasswordRefusal reason(String password) {
    try {
      rules.check(password, ADA);
    } catch (Refused refused) {
      return (PasswordRefusal) refused.reason();
    }
    throw new AssertionError("taken: " + password);
  }

  private void assertRefused(String password, PasswordRefusal reason) {
    assertThat(reason(password)).isEqualTo(reason);
  }

  private static String varied(int length) {
    return IntStream.range(0, length)
        .map(index -> 'a' + (index * 7 + index * index / 3) % 26)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

package dev.gatehouse.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.gatehouse.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which passwords may be chosen (S-01, NIST SP 800-63B-4): long, not common, not made of one's own
 * name, not easily guessed. No rules about which characters.
 */
@Component
class PasswordRules {

  private static final int MOST_BYTES = 1024;
  private static final int MEASURED_CODE_POINTS = 100;
  private static final int LEAST_SCORE = 3;
  private static final int SHORTEST_PERSONAL_WORD = 3;
  private static final int LEAST_BEYOND_PERSONAL = 8;

  private final Zxcvbn strength = new Zxcvbn();
  private final CommonPasswords common;
  private final int shortest;

  PasswordRules(CommonPasswords common, SigninSettings settings) {
    this.common = common;
    this.shortest = settings.shortestPassword();
  }

  /** For the hint beside the field. */
  int shortest() {
    return shortest;
  }

  /**
   * Throws Refused with the reason.
   *
   * @param personal the person's names and address and the organization's name
   */
  void check(String password, Collection<String> personal) {
    refusal(password, words(personal))
        .ifPresent(reason -> {
          throw new Refused(reason, shortest);
        });
  }

  private Optional<PasswordRefusal> refusal(String password, List<String> personal) {
    PasswordRefusal reason = null;
    if (password.codePointCount(0, password.length()) < shortest) {
      reason = PasswordRefusal.TOO_SHORT;
    } else if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      reason = PasswordRefusal.TOO_LONG;
    } else if (common.contains(password)) {
      reason = PasswordRefusal.COMMON;
    } else if (isPersonal(password, personal)) {
      reason = PasswordRefusal.PERSONAL;
    } else if (score(password, personal) < LEAST_SCORE) {
      reason = PasswordRefusal.GUESSABLE;
    }
    return Optional.ofNullable(reason);
  }

  private int score(String password, List<String> personal) {
    String measured =
        password
            .codePoints()
            .limit(MEASURED_CODE_POINTS)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return strength.measure(measured, personal).getScore();
  }

  /** Whether little is left of the password without the person's own words, digits and signs. */
  private static boolean isPersonal(String password, List<String> personal) {
    String rest = password.toLowerCase(Locale.ROOT);
    for (String word : personal) {
      rest = rest.replace(word, "");
    }
    boolean hasPersonal = rest.length() < password.length();
    return hasPersonal && rest.replaceAll("[^\\p{L}]", "").length() < LEAST_BEYOND_PERSONAL;
  }

  private static List<String> words(Collection<String> personal) {
    return personal.stream()
        .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
        .filter(word -> word.length() >= SHORTEST_PERSONAL_WORD)
        .distinct()
        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
        .toList();
  }
}

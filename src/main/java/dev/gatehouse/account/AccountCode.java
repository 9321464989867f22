package dev.gatehouse.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The account ID by which people ask to join an account: issued by the portal, 80 random bits in
 * Crockford's alphabet, which has no I, L, O and U to be misread. Treated as a credential (D-18):
 * never logged, never in the audit trail.
 */
public record AccountCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CHARACTERS = 16;
  private static final int LEAST_SEARCHED = 4;
  private static final Pattern GROUP = Pattern.compile("(?<=\\G.{4})(?=.)");
  private static final Pattern BEGINNING = Pattern.compile("[%s]{1,16}".formatted(ALPHABET));

  static AccountCode random(SecureRandom randomness) {
    StringBuilder code = new StringBuilder();
    for (int number = 0; number < CHARACTERS; number++) {
      code.append(ALPHABET.charAt(randomness.nextInt(ALPHABET.length())));
    }
    return new AccountCode(code.toString());
  }

  /** A whole ID as somebody types it, in groups or not; empty for what is none. */
  static Optional<AccountCode> parse(String typed) {
    return beginning(typed).filter(code -> code.length() == CHARACTERS).map(AccountCode::new);
  }

  /** As it is stored, of what somebody types who searches by it; empty for what begins no ID. */
  static Optional<String> beginning(String typed) {
    String code =
        typed
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return Optional.of(code)
        .filter(text -> text.length() >= LEAST_SEARCHED && BEGINNING.matcher(text).matches());
  }

  /** As people read and type it: 7K2M-9QXT-04HV-WB3N. */
  public String grouped() {
    return GROUP.matcher(value).replaceAll("-");
  }

  @Override
  public String toString() {
    return "AccountCode[…]";
  }
}

package dev.gatehouse.account;

import dev.gatehouse.shared.IssuedCode;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The account ID by which people ask to join an account: issued by the portal, see {@link
 * IssuedCode}. Treated as a credential (D-18): never logged, never in the audit trail.
 */
public record AccountCode(String value) {

  private static final int LEAST_SEARCHED = 4;
  private static final Pattern BEGINNING =
      Pattern.compile("[%s]{1,%d}".formatted(IssuedCode.ALPHABET, IssuedCode.CHARACTERS));

  static AccountCode random(SecureRandom randomness) {
    return new AccountCode(IssuedCode.random(randomness));
  }

  /** A whole ID as somebody types it, in groups or not; empty for what is none. */
  public static Optional<AccountCode> parse(String typed) {
    return beginning(typed)
        .filter(code -> code.length() == IssuedCode.CHARACTERS)
        .map(AccountCode::new);
  }

  /** As it is stored, of what somebody types who searches by it; empty for what begins no ID. */
  static Optional<String> beginning(String typed) {
    String code = IssuedCode.canonical(typed);
    return Optional.of(code)
        .filter(text -> text.length() >= LEAST_SEARCHED && BEGINNING.matcher(text).matches());
  }

  /** As people read and type it: 7K2M-9QXT-04HV-WB3N. */
  public String grouped() {
    return IssuedCode.grouped(value);
  }

  @Override
  public String toString() {
    return "AccountCode[…]";
  }
}

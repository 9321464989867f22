package dev.gatehouse.account;

import dev.gatehouse.shared.Refused;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an account is called: 1 to 100 characters on one line, trimmed, nothing invisible. */
public record AccountName(String value) {

  private static final int MOST_CHARACTERS = 100;
  private static final Pattern ALLOWED = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
  private static final Pattern MARGIN = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");

  /** Refuses with NAME. */
  static AccountName require(String text) {
    return parse(text).orElseThrow(() -> new Refused(AccountRefusal.NAME));
  }

  /** Empty for what no account can be called. */
  public static Optional<AccountName> parse(String text) {
    String name = MARGIN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    return Optional.of(name)
        .filter(each -> each.codePointCount(0, each.length()) <= MOST_CHARACTERS)
        .filter(each -> ALLOWED.matcher(each).matches())
        .map(AccountName::new);
  }
}

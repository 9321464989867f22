package dev.gatehouse.account;

import dev.gatehouse.shared.Refused;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What an account is called: 1 to 100 characters on one line, trimmed, nothing invisible. */
record AccountName(String value) {

  private static final int MOST_CHARACTERS = 100;
  private static final Pattern ALLOWED = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
  private static final Pattern MARGIN = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");

  /** Refuses with NAME. */
  static AccountName require(String text) {
    String name = MARGIN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    boolean allowed =
        name.codePointCount(0, name.length()) <= MOST_CHARACTERS && ALLOWED.matcher(name).matches();
    if (!allowed) {
      throw new Refused(AccountRefusal.NAME);
    }
    return new AccountName(name);
  }
}

package dev.gatehouse.entitlement;

import dev.gatehouse.shared.Refused;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a product is called: 1 to 100 characters on one line, trimmed, nothing invisible. Two names
 * that differ by case only are one.
 */
record ProductName(String value) {

  private static final int MOST_CHARACTERS = 100;
  private static final Pattern ALLOWED = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

  /** Refuses with PRODUCT_NAME. */
  static ProductName require(String text) {
    String name = plain(text);
    if (!isShort(name) || !isShort(key(name)) || !ALLOWED.matcher(name).matches()) {
      throw new Refused(EntitlementRefusal.PRODUCT_NAME);
    }
    return new ProductName(name);
  }

  String key() {
    return key(value);
  }

  /** The same of a text that may only be part of a name. */
  static String key(String text) {
    return plain(text).toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  private static boolean isShort(String text) {
    return text.codePointCount(0, text.length()) <= MOST_CHARACTERS;
  }
}

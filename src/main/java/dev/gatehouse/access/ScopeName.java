package dev.gatehouse.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a scope as it is shown: 1 to 100 characters, trimmed, without comma, control or
 * invisible characters (D-17).
 */
public record ScopeName(String value) {

  public static final int MOST_CHARACTERS = 100;

  private static final Pattern ALLOWED = Pattern.compile("[^,\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  /** Empty for what cannot be the name of a scope. */
  public static Optional<ScopeName> parse(String text) {
    String name = plain(text);
    boolean allowed = isShort(name) && isShort(key(name)) && ALLOWED.matcher(name).matches();
    return allowed ? Optional.of(new ScopeName(name)) : Optional.empty();
  }

  /** The same for two names that differ by case only: those are one scope. */
  public String key() {
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

  @Override
  public String toString() {
    return value;
  }
}

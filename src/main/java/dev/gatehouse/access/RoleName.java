package dev.gatehouse.access;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a role as it is shown: 1 to 100 characters on one line, trimmed, without control or
 * invisible characters.
 */
record RoleName(String value) {

  private static final int MOST_CHARACTERS = 100;

  private static final Pattern ALLOWED = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
  private static final Pattern MARGIN = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");

  /** Empty for what cannot be the name of a role. */
  static Optional<RoleName> parse(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String name = MARGIN.matcher(composed).replaceAll("");
    boolean allowed =
        name.codePointCount(0, name.length()) <= MOST_CHARACTERS && ALLOWED.matcher(name).matches();
    return allowed ? Optional.of(new RoleName(name)) : Optional.empty();
  }
}

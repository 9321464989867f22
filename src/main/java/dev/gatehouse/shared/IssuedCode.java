package dev.gatehouse.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the portal writes the IDs it issues: 80 random bits in Crockford's alphabet, which has no I,
 * L, O and U to be misread. Whoever knows such an ID may do something with it (D-18).
 */
public final class IssuedCode {

  public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  public static final int CHARACTERS = 16;

  private static final Pattern GROUP = Pattern.compile("(?<=\\G.{4})(?=.)");

  private IssuedCode() {}

  public static String random(SecureRandom randomness) {
    StringBuilder code = new StringBuilder();
    for (int number = 0; number < CHARACTERS; number++) {
      code.append(ALPHABET.charAt(randomness.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** The same for all ways to type one ID: in groups or not, whatever the case, misread or not. */
  public static String canonical(String typed) {
    return typed
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** As people read and type it: 7K2M-9QXT-04HV-WB3N. */
  public static String grouped(String code) {
    return GROUP.matcher(code).replaceAll("-");
  }
}

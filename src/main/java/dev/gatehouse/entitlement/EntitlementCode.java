package dev.gatehouse.entitlement;

import dev.gatehouse.shared.IssuedCode;
import dev.gatehouse.shared.Refused;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ID of an entitlement, or the activation ID of one of its lines. Issued by the portal as
 * {@link IssuedCode} writes it, or given by the producer: 4 to 64 letters, digits and . _ : / -,
 * beginning with a letter or digit. Compared without hyphens and case, and with O as 0, I and L as
 * 1. A credential (D-18): never logged, never in the audit trail.
 */
public record EntitlementCode(String value) {

  private static final int LONGEST = 64;
  private static final int SHORTEST = 4;
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]*");

  static EntitlementCode random(SecureRandom randomness) {
    return new EntitlementCode(IssuedCode.grouped(IssuedCode.random(randomness)));
  }

  /** Refuses with CODE. */
  static EntitlementCode require(String typed) {
    if (!isWellFormed(typed)) {
      throw new Refused(EntitlementRefusal.CODE);
    }
    return new EntitlementCode(typed.strip());
  }

  /** Whether it could be an ID at all, whatever there is. */
  public static boolean isWellFormed(String typed) {
    String code = typed.strip();
    return code.length() <= LONGEST
        && ALLOWED.matcher(code).matches()
        && IssuedCode.canonical(code).length() >= SHORTEST;
  }

  /** The beginning of a key, of what somebody types who searches by it; empty for none. */
  static Optional<String> beginning(String typed) {
    return Optional.of(IssuedCode.canonical(typed))
        .filter(text -> text.length() <= LONGEST && ALLOWED.matcher(text).matches());
  }

  /** The same for all ways to type this ID. */
  String key() {
    return IssuedCode.canonical(value);
  }

  /** By which it is looked up. */
  CodeHash hash() {
    return CodeHash.of(value);
  }

  @Override
  public String toString() {
    return "EntitlementCode[…]";
  }
}

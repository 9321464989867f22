package dev.gatehouse.entitlement;

import dev.gatehouse.shared.Refused;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a download package shall be, as typed.
 *
 * @param code the package ID; only read for a new package
 * @param effective a day as ISO 8601 writes it
 */
public record PackageDefinition(
    String code, String release, boolean container, String effective, Set<ProductId> products) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
  private static final Pattern RELEASE =
      Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,50}");

  public PackageDefinition {
    code = code.strip();
    release = release.strip();
    products = Set.copyOf(products);
  }

  /** Refuses with PACKAGE_ID (REV-26). */
  String requireCode() {
    if (!CODE.matcher(code).matches()) {
      throw new Refused(EntitlementRefusal.PACKAGE_ID);
    }
    return code;
  }

  /** Refuses with PACKAGE_VERSION or EFFECTIVE_DATE. */
  LocalDate requireSound() {
    if (!RELEASE.matcher(release).matches()) {
      throw new Refused(EntitlementRefusal.PACKAGE_VERSION);
    }
    return Days.parse(effective).orElseThrow(() -> new Refused(EntitlementRefusal.EFFECTIVE_DATE));
  }
}

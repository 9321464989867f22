package dev.gatehouse.entitlement;

import dev.gatehouse.shared.Refused;
import java.util.regex.Pattern;

/**
 * What a product shall be called and say of itself, as typed.
 *
 * @param description may be empty and have several lines
 */
public record ProductDefinition(String name, String description) {

  private static final int MOST_CHARACTERS = 500;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  public ProductDefinition {
    description = description.replace("\r\n", "\n").strip();
  }

  /** Refuses with PRODUCT_NAME or DESCRIPTION. */
  ProductName requireSound() {
    ProductName sound = ProductName.require(name);
    if (description.codePointCount(0, description.length()) > MOST_CHARACTERS
        || CONTROL.matcher(description).find()) {
      throw new Refused(EntitlementRefusal.DESCRIPTION);
    }
    return sound;
  }
}

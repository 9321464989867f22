package dev.gatehouse.entitlement;

import dev.gatehouse.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A line as a form asks for it; nothing of it is checked yet.
 *
 * @param code given by the producer, empty for one that the portal issues; only read for a new line
 * @param quantity with the days as {@link LineTerms#require} reads them
 */
public record LineDefinition(
    String code, @Nullable ProductId product, String quantity, String start, String end) {

  LineTerms requireTerms() {
    return LineTerms.require(quantity, start, end);
  }

  /** Refuses with NO_PRODUCT. */
  ProductId requireProduct() {
    if (product == null) {
      throw new Refused(EntitlementRefusal.NO_PRODUCT);
    }
    return product;
  }
}

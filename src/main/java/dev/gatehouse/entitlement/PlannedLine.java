package dev.gatehouse.entitlement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an entitlement as one row of a file asks for it.
 *
 * @param line of the file in which the row begins
 * @param code the activation ID; none where the portal issues it
 * @param productName as the file writes it
 */
public record PlannedLine(
    int line,
    @Nullable EntitlementCode code,
    ProductId product,
    String productName,
    LineTerms terms) {

  UUID key(UUID form) {
    return EntitlementPlan.key(form, line);
  }
}

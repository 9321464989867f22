package dev.gatehouse.entitlement;

/**
 * One product of an entitlement.
 *
 * @param code the activation ID
 * @param version grows with each change
 */
public record EntitlementLine(
    LineId id,
    EntitlementId entitlement,
    EntitlementCode code,
    ProductId product,
    String productName,
    LineTerms terms,
    long version) {}

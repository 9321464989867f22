package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One product of an entitlement.
 *
 * @param code the activation ID
 * @param account who claimed this line alone (D-19); none while the entitlement has an account
 * @param version grows with each change
 */
public record EntitlementLine(
    LineId id,
    EntitlementId entitlement,
    EntitlementCode code,
    ProductId product,
    String productName,
    LineTerms terms,
    @Nullable AccountId account,
    long version) {}

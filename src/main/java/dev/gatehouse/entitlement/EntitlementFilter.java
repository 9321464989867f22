package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import java.util.Optional;
import java.util.Set;

/**
 * Which entitlements are asked for.
 *
 * @param search the beginning of an entitlement or activation ID; empty for all
 * @param accounts of one of these; empty for whatever account, or none
 * @param products with a line of one of these; empty for whatever product
 * @param states in one of these; empty for all
 * @param after the entitlement behind which the list goes on
 */
public record EntitlementFilter(
    String search,
    Optional<Set<AccountId>> accounts,
    Optional<Set<ProductId>> products,
    Set<EntitlementState> states,
    Optional<EntitlementId> after) {

  /** Whether nothing can be found. */
  boolean isHopeless() {
    return (!search.isBlank() && EntitlementCode.beginning(search).isEmpty())
        || accounts.filter(Set::isEmpty).isPresent()
        || products.filter(Set::isEmpty).isPresent();
  }
}

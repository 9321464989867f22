package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * An entitlement as an end user knows it.
 *
 * @param account the path of the account that has it, from the own account on
 * @param held the number of that account
 * @param lines those that the account has: all, or single ones that it claimed by activation IDs
 * @param whole whether the account has all of it. Else the ID of the entitlement is none of the
 *     user's business: whoever knows it can claim the rest (D-19)
 */
public record ReachedEntitlement(
    Entitlement entitlement,
    String account,
    AccountId held,
    List<EntitlementLine> lines,
    boolean whole) {

  /** The ID by which the user knows it; empty where that is the activation ID of each line. */
  public Optional<EntitlementCode> code() {
    return whole ? Optional.of(entitlement.code()) : Optional.empty();
  }
}

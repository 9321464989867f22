package dev.gatehouse.entitlement.web;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.entitlement.NewEntitlement;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Add entitlement sends.
 *
 * @param key made with the page, so that the same page sent twice makes one entitlement
 * @param givenId the entitlement ID; empty for one that the portal issues
 * @param account none for an entitlement that can be claimed (D-19)
 * @param search for accounts to choose
 */
record EntitlementForm(UUID key, String givenId, @Nullable Long account, String search) {

  EntitlementForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    givenId = Objects.requireNonNullElse(givenId, "");
    search = Objects.requireNonNullElse(search, "");
  }

  static EntitlementForm fresh() {
    return new EntitlementForm(UUID.randomUUID(), "", null, "");
  }

  NewEntitlement toEntitlement() {
    return new NewEntitlement(key, givenId, account == null ? null : new AccountId(account));
  }
}

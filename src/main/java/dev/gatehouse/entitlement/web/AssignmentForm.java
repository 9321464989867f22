package dev.gatehouse.entitlement.web;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.entitlement.Entitlement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What assigning an entitlement sends.
 *
 * @param version of the entitlement as the page showed it
 * @param account none for an entitlement that can be claimed (D-19)
 * @param search for accounts to choose
 */
record AssignmentForm(Long version, @Nullable Long account, String search) {

  AssignmentForm {
    version = Objects.requireNonNullElse(version, -1L);
    search = Objects.requireNonNullElse(search, "");
  }

  /** The same choice about the entitlement as it is now. */
  AssignmentForm now(Entitlement entitlement) {
    return new AssignmentForm(entitlement.version(), account, search);
  }

  static AssignmentForm of(Entitlement entitlement) {
    AccountId account = entitlement.account();
    return new AssignmentForm(entitlement.version(), account == null ? null : account.value(), "");
  }

  @Nullable AccountId accountId() {
    return account == null ? null : new AccountId(account);
  }
}

package dev.gatehouse.portal.web;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementState;
import dev.gatehouse.entitlement.ReachedFilter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the list of one's entitlements is asked for.
 *
 * @param q beginnings of IDs, or of words of the names of products
 * @param account this one and those below it; none for all
 * @param state in lower case; empty for all
 */
record MyEntitlementListForm(String q, @Nullable Long account, String state, @Nullable Long after) {

  private static final int LONGEST_SEARCH = 200;

  MyEntitlementListForm {
    q = Objects.requireNonNullElse(q, "").strip();
    q = q.substring(0, Math.min(q.length(), LONGEST_SEARCH));
    state = Objects.requireNonNullElse(state, "");
  }

  ReachedFilter filter() {
    return new ReachedFilter(q, wantedState(), Optional.ofNullable(after).map(EntitlementId::new));
  }

  Optional<AccountId> accountId() {
    return Optional.ofNullable(account).map(AccountId::new);
  }

  public boolean isNarrowed() {
    return !q.isEmpty() || account != null || wantedState().isPresent();
  }

  private Optional<EntitlementState> wantedState() {
    return Arrays.stream(EntitlementState.values())
        .filter(one -> one.word().equals(state))
        .findFirst();
  }
}

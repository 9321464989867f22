package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementState;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the list of entitlements is asked for.
 *
 * @param q the beginning of an entitlement or activation ID
 * @param account beginnings of words of the names of accounts, or of an account ID
 * @param product the beginning of the name of products
 * @param state in lower case; empty for all
 */
record EntitlementListForm(
    String q, String account, String product, String state, @Nullable Long after) {

  EntitlementListForm {
    q = Search.of(Objects.requireNonNullElse(q, ""));
    account = Search.of(Objects.requireNonNullElse(account, ""));
    product = Search.of(Objects.requireNonNullElse(product, ""));
    state = Objects.requireNonNullElse(state, "");
  }

  Set<EntitlementState> states() {
    return Arrays.stream(EntitlementState.values())
        .filter(one -> one.word().equals(state))
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean isNarrowed() {
    return !q.isEmpty() || !account.isEmpty() || !product.isEmpty() || !states().isEmpty();
  }
}

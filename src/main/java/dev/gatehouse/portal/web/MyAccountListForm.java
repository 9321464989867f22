package dev.gatehouse.portal.web;

import dev.gatehouse.account.AccountId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the list of one's accounts is asked for.
 *
 * @param q beginnings of words of names, or of an account ID
 * @param under the account whose sub-accounts are shown; none for the own ones
 */
record MyAccountListForm(String q, @Nullable Long under, @Nullable Long after) {

  private static final int LONGEST_SEARCH = 200;

  MyAccountListForm {
    q = Objects.requireNonNullElse(q, "").strip();
    q = q.substring(0, Math.min(q.length(), LONGEST_SEARCH));
  }

  Optional<AccountId> underId() {
    return Optional.ofNullable(under).map(AccountId::new);
  }

  Optional<AccountId> afterId() {
    return Optional.ofNullable(after).map(AccountId::new);
  }
}

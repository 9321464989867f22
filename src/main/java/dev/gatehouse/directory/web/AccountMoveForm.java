package dev.gatehouse.directory.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What moving sends.
 *
 * @param parent none for the top
 * @param version of the account as the page showed it
 */
record AccountMoveForm(@Nullable Long parent, Long version, String parentSearch) {

  AccountMoveForm {
    version = Objects.requireNonNullElse(version, -1L);
    parentSearch = Objects.requireNonNullElse(parentSearch, "");
  }

  /** As it is. */
  static AccountMoveForm of(Account account) {
    AccountId parent = account.parent();
    return new AccountMoveForm(parent == null ? null : parent.value(), account.version(), "");
  }

  @Nullable AccountId parentId() {
    return parent == null ? null : new AccountId(parent);
  }
}

package dev.gatehouse.directory.web;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.NewAccount;
import dev.gatehouse.shared.AccountType;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Add account sends.
 *
 * @param key made with the page, so that the same page sent twice makes one account
 * @param parent none for an account at the top
 */
record AccountForm(
    UUID key, String name, AccountType type, @Nullable Long parent, String parentSearch) {

  AccountForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    name = Objects.requireNonNullElse(name, "");
    type = Objects.requireNonNullElse(type, AccountType.CUSTOMER);
    parentSearch = Objects.requireNonNullElse(parentSearch, "");
  }

  static AccountForm below(@Nullable Long parent) {
    return new AccountForm(UUID.randomUUID(), "", AccountType.CUSTOMER, parent, "");
  }

  @Nullable AccountId parentId() {
    return parent == null ? null : new AccountId(parent);
  }

  NewAccount toAccount() {
    return new NewAccount(key, name, type, parentId());
  }
}

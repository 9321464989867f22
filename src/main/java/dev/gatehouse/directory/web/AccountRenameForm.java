package dev.gatehouse.directory.web;

import dev.gatehouse.account.Account;
import java.util.Objects;

/**
 * What renaming sends.
 *
 * @param version of the account as the page showed it
 */
record AccountRenameForm(String name, Long version) {

  AccountRenameForm {
    version = Objects.requireNonNullElse(version, -1L);
    name = Objects.requireNonNullElse(name, "");
  }

  static AccountRenameForm of(Account account) {
    return new AccountRenameForm(account.name(), account.version());
  }

  /** The same wish, knowing what somebody else has changed meanwhile. */
  AccountRenameForm onto(Account now) {
    return new AccountRenameForm(name, now.version());
  }
}

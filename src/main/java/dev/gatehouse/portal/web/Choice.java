package dev.gatehouse.portal.web;

import dev.gatehouse.account.Account;

/**
 * An account that a form offers.
 *
 * @param hint its path, where that says more than its name
 */
record Choice(long id, String name, String hint, boolean checked) {

  static Choice of(Account account, boolean checked) {
    return new Choice(
        account.id().value(),
        account.name(),
        account.path().equals(account.name()) ? "" : account.path(),
        checked);
  }
}

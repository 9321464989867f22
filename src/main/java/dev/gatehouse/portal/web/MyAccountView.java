package dev.gatehouse.portal.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountNode;

/**
 * One account as its people see it.
 *
 * @param path from the own account on
 * @param code the account ID as people read it
 */
record MyAccountView(long id, String name, String path, String code, boolean hasSubAccounts) {

  static MyAccountView of(AccountNode node) {
    Account account = node.account();
    return new MyAccountView(
        account.id().value(),
        account.name(),
        account.path(),
        account.code().grouped(),
        node.hasSubAccounts());
  }
}

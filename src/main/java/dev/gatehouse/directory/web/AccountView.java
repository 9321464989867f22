package dev.gatehouse.directory.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountPolicy;
import dev.gatehouse.directory.AccountRow;
import dev.gatehouse.shared.Actor;

/**
 * One account as the templates show it.
 *
 * @param typeKey the message key of its type
 * @param code the account ID as people read it
 * @param users how many are linked to it; 10,001 for more
 * @param canChange whether it may be renamed; the other booleans likewise
 */
record AccountView(
    long id,
    String name,
    String path,
    String typeKey,
    String code,
    boolean hasSubAccounts,
    int users,
    boolean canChange,
    boolean canAddBelow,
    boolean canMove,
    boolean canDelete) {

  static AccountView of(AccountRow row, Actor actor) {
    Account account = row.account();
    return new AccountView(
        account.id().value(),
        account.name(),
        account.path(),
        TypeKey.of(account.type()),
        account.code().grouped(),
        row.hasSubAccounts(),
        row.users(),
        AccountPolicy.mayChange(actor),
        AccountPolicy.mayHaveSubAccounts(actor, account),
        AccountPolicy.mayMove(actor, account),
        AccountPolicy.mayDelete(actor, account));
  }
}

package dev.gatehouse.directory;

import dev.gatehouse.account.Account;

/**
 * One line of the accounts page.
 *
 * @param users how many are linked to this very account, in whatever state; 10,001 for more
 */
public record AccountRow(Account account, boolean hasSubAccounts, int users) {}

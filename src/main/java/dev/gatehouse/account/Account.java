package dev.gatehouse.account;

import dev.gatehouse.shared.AccountType;

/**
 * One node of a tree of accounts.
 *
 * @param path the names of those above it, from the top, and its own
 */
public record Account(AccountId id, String name, AccountType type, String path) {}

package dev.gatehouse.account;

/** An account in its tree, and whether it can be unfolded. */
public record AccountNode(Account account, boolean hasSubAccounts) {}

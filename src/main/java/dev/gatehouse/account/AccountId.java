package dev.gatehouse.account;

/** Names one account within its organization. */
public record AccountId(long value) {}

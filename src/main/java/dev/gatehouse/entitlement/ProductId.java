package dev.gatehouse.entitlement;

/** Names one product within its organization. */
public record ProductId(long value) {}

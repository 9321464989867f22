package dev.gatehouse.entitlement;

/** Names one entitlement within its organization. */
public record EntitlementId(long value) {}

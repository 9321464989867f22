package dev.gatehouse.entitlement;

/** Names one line of an entitlement within its organization. */
public record LineId(long value) {}

package dev.gatehouse.shared;

/** Names one organization; every look-up by another id carries it (S-09). */
public record OrganizationId(long value) {}

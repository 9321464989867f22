package dev.gatehouse.entitlement;

/** Names one download package within its organization. */
public record PackageId(long value) {}

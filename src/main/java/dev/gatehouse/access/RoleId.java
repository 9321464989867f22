package dev.gatehouse.access;

/** Names one role within its organization. */
public record RoleId(long value) {}

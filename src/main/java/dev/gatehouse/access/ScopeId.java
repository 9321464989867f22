package dev.gatehouse.access;

/** Names one scope within its organization. */
public record ScopeId(long value) {}

package dev.gatehouse.access;

/**
 * A free-form label granted to users; what it opens is decided by the systems that read it (D-07).
 */
public record Scope(ScopeId id, String name, boolean retired) {}

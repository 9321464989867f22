package dev.gatehouse.invitation;

/**
 * By which an invitation or an account offer is known in the End-User Portal: of the same kind for
 * both, so that it tells nothing.
 */
public record EntryKey(String value) {}

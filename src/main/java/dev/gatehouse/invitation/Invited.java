package dev.gatehouse.invitation;

/**
 * What became of a form.
 *
 * @param batch by which the panel marks the new entries
 * @param people how many were invited by it
 */
public record Invited(long batch, int people) {}

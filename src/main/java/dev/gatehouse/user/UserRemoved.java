package dev.gatehouse.user;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.UserId;

/**
 * Somebody left the organization; what modules above keep for members ends in the same transaction.
 */
public record UserRemoved(Actor actor, UserId user) {}

package dev.gatehouse.user;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.UserId;

/** Somebody was blocked: whatever they have open ends in the same transaction. */
public record UserDeactivated(Actor actor, UserId user) {}

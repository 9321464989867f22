package dev.gatehouse.user;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.UserId;

/** A Pending entry is about to be deleted; modules above let go of it first. */
public record UserDiscarded(Actor actor, UserId user) {}

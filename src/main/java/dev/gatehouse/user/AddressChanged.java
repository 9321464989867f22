package dev.gatehouse.user;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.UserId;

/** Somebody is reached at another address: every link mailed to them before dies (D-06). */
public record AddressChanged(Actor actor, UserId user) {}

package dev.gatehouse.organization;

import dev.gatehouse.shared.Actor;

/** A new organization exists; modules above give it what every organization has. */
public record OrganizationCreated(Actor actor, Organization organization) {}

package dev.gatehouse.organization;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;

/**
 * At every start, for every configured organization, in the transaction that brought it up to date.
 */
public record OrganizationStarted(
    Actor actor, Organization organization, EmailAddress administrator) {}

package dev.gatehouse.user;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.GrantTables.Held;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers for the roles and scopes of somebody who has not joined: at that moment the rights of
 * the grantor count; what the portal itself granted always counts (D-09).
 */
@Component
class Grantors {

  private final GrantTables tables;
  private final People people;

  Grantors(GrantTables tables, People people) {
    this.tables = tables;
    this.people = people;
  }

  /** From now on the actor answers for these roles and scopes of the person. */
  void answer(Actor actor, UserId user, Holdings granted) {
    tables.answer(
        Held.ROLE,
        actor.organization(),
        user,
        granted.roles().stream().map(role -> role.id().value()).toList(),
        actor.userId());
    tables.answer(
        Held.SCOPE,
        actor.organization(),
        user,
        granted.scopes().stream().map(scope -> scope.id().value()).toList(),
        actor.userId());
  }

  /** What of this could not be granted to the person now by whoever granted it. */
  Holdings ungrantable(OrganizationId organization, UserId user, Holdings held) {
    Map<Long, Actor> ofRoles = now(Held.ROLE, organization, user);
    Map<Long, Actor> ofScopes = now(Held.SCOPE, organization, user);
    return new Holdings(
        held.roles().stream()
            .filter(role -> lacks(ofRoles.get(role.id().value()), role::isGrantableBy))
            .collect(Collectors.toUnmodifiableSet()),
        held.scopes().stream()
            .filter(scope -> lacks(ofScopes.get(scope.id().value()), Grantors::mayGrantScopes))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static boolean lacks(@Nullable Actor grantor, Predicate<Actor> right) {
    return grantor != null && !right.test(grantor);
  }

  private static boolean mayGrantScopes(Actor actor) {
    return actor.may(Permission.MANAGE_USERS);
  }

  /** The grantors with the rights of this moment; none who is not Active any more. */
  private Map<Long, Actor> now(Held held, OrganizationId organization, UserId user) {
    Map<Long, Actor> grantors = new HashMap<>();
    tables
        .grantors(held, organization, user)
        .forEach((granted, grantor) -> grantors.put(granted, now(organization, grantor)));
    return grantors;
  }

  private Actor now(OrganizationId organization, UserId grantor) {
    return people
        .find(organization, grantor)
        .map(person -> person.actor(""))
        .orElseGet(() -> Actor.visitor(organization, ""));
  }
}

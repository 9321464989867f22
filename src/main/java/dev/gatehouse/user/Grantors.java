package dev.gatehouse.user;

import dev.gatehouse.access.Role;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who answers for the roles of somebody who has not joined: at that moment the rights of the
 * grantor count; what the portal itself granted always counts (D-09).
 */
@Component
class Grantors {

  private final JdbcClient jdbc;
  private final People people;

  Grantors(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /** From now on the actor answers for these roles of the person. */
  void answer(Actor actor, UserId user, Set<Role> roles) {
    if (!roles.isEmpty()) {
      jdbc.sql(
              """
              UPDATE user_role
              SET granted_by = :grantor
              WHERE organization_id = :organization AND user_id = :user AND role_id IN (:roles)
              """)
          .param("grantor", actor.userId().map(UserId::value).orElse(null), Types.BIGINT)
          .param("organization", actor.organization().value())
          .param("user", user.value())
          .param("roles", roles.stream().map(role -> role.id().value()).toList())
          .update();
    }
  }

  /** Whether a role of the person could still be granted by whoever granted it. */
  Predicate<Role> rightNow(OrganizationId organization, UserId user) {
    Map<Long, Actor> grantors = new HashMap<>();
    jdbc.sql(
            """
            SELECT role_id, granted_by
            FROM user_role
            WHERE organization_id = :organization AND user_id = :user AND granted_by IS NOT NULL
            """)
        .param("organization", organization.value())
        .param("user", user.value())
        .query(row -> {
          grantors.put(
              row.getLong("role_id"), now(organization, new UserId(row.getLong("granted_by"))));
        });
    return role ->
        !grantors.containsKey(role.id().value())
            || role.isGrantableBy(grantors.get(role.id().value()));
  }

  private Actor now(OrganizationId organization, UserId grantor) {
    return Actor.user(
        organization,
        grantor,
        "",
        people.find(organization, grantor).map(Person::permissions).orElse(Set.of()));
  }
}

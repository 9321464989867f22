package dev.gatehouse.user;

import dev.gatehouse.audit.AuditSubjects;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How every command begins that a manager gives about somebody. */
@Component
class ManagedUsers {

  private final Organizations organizations;
  private final Users users;
  private final UserGrants grants;
  private final Delegation delegation;
  private final AuditSubjects subjects;
  private final JdbcClient jdbc;

  ManagedUsers(
      Organizations organizations,
      Users users,
      UserGrants grants,
      Delegation delegation,
      AuditSubjects subjects,
      JdbcClient jdbc) {
    this.organizations = organizations;
    this.users = users;
    this.grants = grants;
    this.delegation = delegation;
    this.subjects = subjects;
    this.jdbc = jdbc;
  }

  /** Takes the organization lock; refuses for somebody whom the actor may not manage (D-09). */
  User lock(Actor actor, UserId id) {
    organizations.lock(actor.organization());
    User user = users.require(actor.organization(), id);
    UserPolicy.requireManageable(actor, standing(actor, user));
    return user;
  }

  /**
   * The same; empty for an entry that was discarded, mostly by the first half of a double click.
   */
  Optional<User> lockUnlessGone(Actor actor, UserId id) {
    organizations.lock(actor.organization());
    UserPolicy.requireSomeManagement(actor);
    return isGone(actor, id) ? Optional.empty() : Optional.of(lock(actor, id));
  }

  /** A delegate is not told who was ever here, but for whom they removed themselves. */
  private boolean isGone(Actor actor, UserId id) {
    return actor.isDelegate()
        ? removedBy(actor, id)
        : users.find(actor.organization(), id).isEmpty()
            && subjects.isKnown(actor.organization(), id);
  }

  private boolean removedBy(Actor actor, UserId id) {
    return jdbc.sql(
                """
                SELECT COUNT(*)
                FROM app_user
                WHERE organization_id = :organization
                  AND id = :id
                  AND state = 'REMOVED'
                  AND removed_by = :actor
                """)
            .param("organization", actor.organization().value())
            .param("id", id.value())
            .param("actor", actor.userId().map(UserId::value).orElse(0L))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Empty for somebody of whom the actor knows nothing. */
  Optional<User> find(Actor actor, UserId id) {
    UserPolicy.requireSomeManagement(actor);
    return users
        .find(actor.organization(), id)
        .filter(user -> !actor.isDelegate() || standing(actor, user).span() != Span.NONE);
  }

  /** As the actor sees the person. */
  Standing standing(Actor actor, User user) {
    return standing(user).within(delegation.span(actor, user.organization(), user.id()));
  }

  Standing standing(User user) {
    return Standing.of(user.id(), user.state(), grants.rolesOf(user.organization(), user.id()));
  }

  /**
   * Asked before an Active administrator stops being one. Two administrators stripping each other
   * at once: the lock makes one of them the last (D-10).
   */
  void requireAnotherAdministrator(OrganizationId organization) {
    if (grants.activeAdministrators(organization) < 2) {
      throw new Refused(UserRefusal.LAST_ADMINISTRATOR);
    }
  }
}

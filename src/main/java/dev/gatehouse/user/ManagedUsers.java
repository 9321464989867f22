package dev.gatehouse.user;

import dev.gatehouse.audit.AuditSubjects;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How every command begins that a manager gives about somebody. */
@Component
class ManagedUsers {

  private final Organizations organizations;
  private final Users users;
  private final UserGrants grants;
  private final AuditSubjects subjects;

  ManagedUsers(
      Organizations organizations, Users users, UserGrants grants, AuditSubjects subjects) {
    this.organizations = organizations;
    this.users = users;
    this.grants = grants;
    this.subjects = subjects;
  }

  /** Takes the organization lock; refuses for somebody whom the actor may not manage (D-09). */
  User lock(Actor actor, UserId id) {
    organizations.lock(actor.organization());
    User user = users.require(actor.organization(), id);
    UserPolicy.requireManageable(actor, standing(user));
    return user;
  }

  /**
   * The same; empty for an entry that was discarded, mostly by the first half of a double click.
   */
  Optional<User> lockUnlessGone(Actor actor, UserId id) {
    organizations.lock(actor.organization());
    actor.require(Permission.MANAGE_USERS);
    boolean gone =
        users.find(actor.organization(), id).isEmpty()
            && subjects.isKnown(actor.organization(), id);
    return gone ? Optional.empty() : Optional.of(lock(actor, id));
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

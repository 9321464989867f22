package dev.gatehouse.user;

import dev.gatehouse.audit.AuditSubjects;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Deleting people for good, if nothing is in the way (D-01). */
@Component
public class DeleteUser {

  private final Organizations organizations;
  private final Users users;
  private final ManagedUsers managed;
  private final ObjectProvider<DeletionObstacle> obstacles;
  private final AuditSubjects subjects;
  private final Erasure erasure;

  DeleteUser(
      Organizations organizations,
      Users users,
      ManagedUsers managed,
      ObjectProvider<DeletionObstacle> obstacles,
      AuditSubjects subjects,
      Erasure erasure) {
    this.organizations = organizations;
    this.users = users;
    this.managed = managed;
    this.obstacles = obstacles;
    this.subjects = subjects;
    this.erasure = erasure;
  }

  /** Refuses as {@link #obstacle} says. Who is erased already stays so without a word. */
  @Command
  public void delete(Actor actor, UserId id) {
    organizations.lock(actor.organization());
    actor.require(Permission.MANAGE_USERS);
    if (!subjects.isForgotten(actor.organization(), id)) {
      User user = users.require(actor.organization(), id);
      obstacle(actor, user)
          .ifPresent(refused -> {
            throw refused;
          });
      erasure.erase(actor, user);
    }
  }

  /** Why the person cannot be deleted now; empty if nothing is in the way. */
  public Optional<Refused> obstacle(Actor actor, User user) {
    OrganizationId organization = user.organization();
    return UserPolicy.deletionObstacle(actor, managed.standing(user))
        .map(reason -> new Refused(reason))
        .or(() ->
            obstacles.stream()
                .flatMap(obstacle -> obstacle.against(organization, user.id()).stream())
                .findFirst());
  }
}

package dev.gatehouse.user;

import dev.gatehouse.audit.AuditSubjects;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Erases a person for good (D-01). What the person did stays in the trail under a number; name and
 * address stay nowhere, and the address is free for a new person.
 */
@Component
public class DeleteUser {

  private final Organizations organizations;
  private final Users users;
  private final ManagedUsers managed;
  private final ObjectProvider<DeletionObstacle> obstacles;
  private final ApplicationEventPublisher events;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final AuditSubjects subjects;

  DeleteUser(
      Organizations organizations,
      Users users,
      ManagedUsers managed,
      ObjectProvider<DeletionObstacle> obstacles,
      ApplicationEventPublisher events,
      Outbox outbox,
      AuditTrail audit,
      AuditSubjects subjects) {
    this.organizations = organizations;
    this.users = users;
    this.managed = managed;
    this.obstacles = obstacles;
    this.events = events;
    this.outbox = outbox;
    this.audit = audit;
    this.subjects = subjects;
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
      erase(actor, user);
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

  private void erase(Actor actor, User user) {
    events.publishEvent(new UserDeleted(actor, user.id(), user.address()));
    users.delete(user);
    user.address().ifPresent(address -> outbox.forget(user.organization(), address));
    audit.record(
        actor, UserAction.DELETE, user.id(), detail -> detail.changed("state", user.state(), null));
    forget(user.organization(), user.id());
  }

  /** Also as what the person was known in entries that were discarded before (RAW-48). */
  private void forget(OrganizationId organization, UserId user) {
    subjects.namesakes(organization, user).stream()
        .filter(namesake -> users.find(organization, namesake).isEmpty())
        .forEach(discarded -> subjects.forget(organization, discarded));
    subjects.forget(organization, user);
  }
}

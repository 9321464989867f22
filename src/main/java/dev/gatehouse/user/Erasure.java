package dev.gatehouse.user;

import dev.gatehouse.audit.AuditSubjects;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the person did stays in the trail under a number. Name and address stay nowhere, and the
 * address is free for a new person (D-21).
 */
@Component
class Erasure {

  private final Users users;
  private final ApplicationEventPublisher events;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final AuditSubjects subjects;

  Erasure(
      Users users,
      ApplicationEventPublisher events,
      Outbox outbox,
      AuditTrail audit,
      AuditSubjects subjects) {
    this.users = users;
    this.events = events;
    this.outbox = outbox;
    this.audit = audit;
    this.subjects = subjects;
  }

  void erase(Actor actor, User user) {
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

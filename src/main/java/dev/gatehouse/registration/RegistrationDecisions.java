package dev.gatehouse.registration;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Approving and rejecting registrations, also of those who registered while registration was
 * switched on. What is decided so already stays so without a word.
 */
@Component
public class RegistrationDecisions {

  static final int LONGEST_COMMENT = 500;

  private final Organizations organizations;
  private final RegistrationTable table;
  private final WaitingRegistrants waiting;
  private final RegistrationDesk desk;
  private final EndedRegistrations ended;
  private final RegistrationNotices notices;
  private final Outbox outbox;
  private final AuditTrail audit;

  RegistrationDecisions(
      Organizations organizations,
      RegistrationTable table,
      WaitingRegistrants waiting,
      RegistrationDesk desk,
      EndedRegistrations ended,
      RegistrationNotices notices,
      Outbox outbox,
      AuditTrail audit) {
    this.organizations = organizations;
    this.table = table;
    this.waiting = waiting;
    this.desk = desk;
    this.ended = ended;
    this.notices = notices;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Account, claim and user come into being now. Refuses with NOT_CLAIMABLE, ADDRESS_TAKEN,
   * ACCOUNT_GONE, DECIDED or COMMENT.
   *
   * @param comment plain text for the mail; may be empty
   */
  @Command
  public void approve(Actor actor, RegistrationId id, String comment) {
    Registration registration = lock(actor, id, comment);
    if (!isDecided(registration, RegistrationState.COMPLETED)) {
      desk.obstacle(registration).ifPresent(RegistrationDecisions::refuse);
      Registrant registrant = waiting.require(actor.organization(), id);
      UserId user = desk.admit(actor, registration, registrant, comment.strip());
      notices.tellAccount(registration, user);
      outbox.enqueue(actor.organization(), RegistrationApprovedMail.KIND, id.value());
      audit.record(
          actor,
          RegistrationAction.APPROVE,
          user,
          detail ->
              detail
                  .with("registration", id.value())
                  .with("joinedAccount", registration.isJoining()));
    }
  }

  /** What was kept of the person goes. Refuses with DECIDED or COMMENT. */
  @Command
  public void reject(Actor actor, RegistrationId id, String comment) {
    Registration registration = lock(actor, id, comment);
    if (!isDecided(registration, RegistrationState.REJECTED)) {
      ended.reject(registration, comment.strip());
      outbox.enqueue(actor.organization(), RegistrationRejectedMail.KIND, id.value());
      audit.record(
          actor, RegistrationAction.REJECT, detail -> detail.with("registration", id.value()));
    }
  }

  /** For the page that asks before approving: why it cannot be any more, if so. */
  public Optional<RegistrationRefusal> obstacle(Actor actor, RegistrationId id) {
    actor.require(Permission.MANAGE_ORGANIZATION);
    Registration registration = require(actor, id);
    return registration.state() == RegistrationState.WAITING
        ? desk.obstacle(registration)
        : Optional.of(RegistrationRefusal.DECIDED);
  }

  /** For the page that asks before rejecting. */
  public boolean isDecided(Actor actor, RegistrationId id) {
    actor.require(Permission.MANAGE_ORGANIZATION);
    return require(actor, id).state() != RegistrationState.WAITING;
  }

  /** Whom the decision is about, by address. */
  public String label(Actor actor, RegistrationId id) {
    actor.require(Permission.MANAGE_ORGANIZATION);
    return require(actor, id).address().value();
  }

  private Registration lock(Actor actor, RegistrationId id, String comment) {
    organizations.lock(actor.organization());
    actor.require(Permission.MANAGE_ORGANIZATION);
    Registration registration = require(actor, id);
    if (comment.strip().length() > LONGEST_COMMENT) {
      throw new Refused(RegistrationRefusal.COMMENT);
    }
    return registration;
  }

  /** Registrations that nobody has completed concern no manager. */
  private Registration require(Actor actor, RegistrationId id) {
    return table
        .find(actor.organization(), id)
        .filter(registration -> registration.state().concernsManagers())
        .orElseThrow(() -> new NotFound("registration"));
  }

  /** Whether it was decided so; refuses where it was decided otherwise. */
  private static boolean isDecided(Registration registration, RegistrationState so) {
    if (registration.state() != RegistrationState.WAITING && registration.state() != so) {
      throw new Refused(RegistrationRefusal.DECIDED);
    }
    return registration.state() == so;
  }

  private static void refuse(RegistrationRefusal obstacle) {
    throw new Refused(obstacle);
  }
}

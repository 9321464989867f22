package dev.gatehouse.registration;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.RegisteredAccounts;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Following the mailed link of a registration: the person comes in, or waits for approval. */
@Component
public class CompleteRegistration {

  private final Organizations organizations;
  private final RegistrationTable table;
  private final RegistrationTokens tokens;
  private final RegistrationDesk desk;
  private final WaitingRegistrants waiting;
  private final RegistrationNotices notices;
  private final RegisteredAccounts accounts;
  private final AuditTrail audit;

  CompleteRegistration(
      Organizations organizations,
      RegistrationTable table,
      RegistrationTokens tokens,
      RegistrationDesk desk,
      WaitingRegistrants waiting,
      RegistrationNotices notices,
      RegisteredAccounts accounts,
      AuditTrail audit) {
    this.organizations = organizations;
    this.table = table;
    this.tokens = tokens;
    this.desk = desk;
    this.waiting = waiting;
    this.notices = notices;
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * What the link leads to, while it is good; changes nothing, as mail gateways follow links too.
   */
  public Optional<OpenRegistration> find(OrganizationId organization, Token token) {
    return open(organization, token).map(this::shown);
  }

  /**
   * Everything is checked once more: of two with one ID the first to complete gets it. So that
   * nobody comes in or waits twice, all else that was asked with the address is over then.
   * Whoever is signed in meanwhile has no part in it: the link alone says who it is.
   */
  @Command
  public Completion complete(Actor actor, Token token, Registrant registrant) {
    organizations.lock(actor.organization());
    Actor visitor = Actor.visitor(actor.organization(), actor.origin());
    Organization organization = organizations.require(visitor.organization());
    if (!organization.selfRegistration()) {
      throw new NotFound("page");
    }
    return open(organization.id(), token)
        .map(registration ->
            complete(
                visitor,
                registration,
                registrant,
                organization.registrationApproval() ? this::await : this::join))
        .orElse(Completion.DEAD);
  }

  private interface Step {
    Completion take(Actor visitor, Registration registration, Registrant registrant);
  }

  private Completion complete(
      Actor visitor, Registration registration, Registrant registrant, Step step) {
    tokens.kill(registration);
    return desk.obstacle(registration)
        .map(obstacle -> fail(visitor, registration, obstacle))
        .orElseGet(() -> {
          table.refuseOthers(registration);
          return step.take(visitor, registration, registrant);
        });
  }

  private Completion fail(Actor visitor, Registration registration, RegistrationRefusal obstacle) {
    table.become(registration, RegistrationState.REFUSED);
    audit.record(
        visitor,
        RegistrationAction.FAIL,
        detail ->
            detail.with("registration", registration.id().value()).with("obstacle", obstacle));
    return Completion.IMPOSSIBLE;
  }

  private Completion await(Actor visitor, Registration registration, Registrant registrant) {
    waiting.keep(registration, registrant);
    notices.tellManagers(registration);
    audit.record(
        visitor,
        RegistrationAction.WAIT,
        detail -> detail.with("registration", registration.id().value()));
    return Completion.WAITING;
  }

  private Completion join(Actor visitor, Registration registration, Registrant registrant) {
    UserId user = desk.admit(visitor, registration, registrant, "");
    notices.tellAccount(registration, user);
    audit.record(
        visitor.as(user),
        RegistrationAction.COMPLETE,
        user,
        detail ->
            detail
                .with("registration", registration.id().value())
                .with("joinedAccount", registration.isJoining()));
    return Completion.JOINED;
  }

  private Optional<Registration> open(OrganizationId organization, Token token) {
    return tokens.find(organization, token).flatMap(id -> table.find(organization, id));
  }

  private OpenRegistration shown(Registration registration) {
    String account =
        Optional.ofNullable(registration.account())
            .flatMap(id -> accounts.find(registration.organization(), id))
            .map(Account::name)
            .orElse("");
    return new OpenRegistration(
        registration.address().value(),
        registration.company() == null ? account : registration.company().value(),
        registration.isJoining(),
        registration.expiresAt());
  }
}

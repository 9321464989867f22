package dev.gatehouse.registration;

import dev.gatehouse.account.AccountCode;
import dev.gatehouse.account.RegisteredAccounts;
import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.user.User;
import dev.gatehouse.user.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out what a registration form meant, and answers it by mail (D-18). Nobody but the owner of
 * the address learns what there is.
 */
@Component
class RegistrationJob implements MailComposer {

  static final String KIND = "registration";

  private static final int MOST_AN_HOUR = 3;

  private final RegistrationTable table;
  private final RegistrationDesk desk;
  private final RegisteredAccounts accounts;
  private final Users users;
  private final Organizations organizations;
  private final RegistrationAnswers answers;
  private final Clock clock;

  RegistrationJob(
      RegistrationTable table,
      RegistrationDesk desk,
      RegisteredAccounts accounts,
      Users users,
      Organizations organizations,
      RegistrationAnswers answers,
      Clock clock) {
    this.table = table;
    this.desk = desk;
    this.accounts = accounts;
    this.users = users;
    this.organizations = organizations;
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /**
   * Nothing any more once self-registration is switched off or the person has completed it. Holds
   * the organization lock, so that nobody completes it meanwhile.
   */
  @Override
  public Optional<Mail> compose(MailOrder order) {
    organizations.lock(order.organization());
    table
        .find(order.organization(), new RegistrationId(order.reference()))
        .ifPresent(this::resolve);
    Organization organization = organizations.require(order.organization());
    return Optional.of(organization)
        .filter(Organization::selfRegistration)
        .flatMap(on -> unanswered(order))
        .flatMap(registration -> answer(organization, registration));
  }

  private Optional<Registration> unanswered(MailOrder order) {
    return table.unanswered(
        order.organization(), order.reference(), Instant.now(clock).minus(Registration.VALIDITY));
  }

  private Optional<Mail> answer(Organization organization, Registration registration) {
    Optional<User> known = users.find(organization.id(), registration.address());
    boolean waiting = table.isWaiting(organization.id(), registration.address());
    boolean good = known.isEmpty() && !waiting && desk.claimObstacle(registration).isEmpty();
    RegistrationState state = good ? RegistrationState.OPEN : RegistrationState.REFUSED;
    if (isOneTooMany(registration, state) || !table.become(registration, state)) {
      return Optional.empty();
    }
    if (known.isPresent()) {
      return answers.toKnown(organization, registration, known.get());
    }
    if (waiting) {
      return Optional.of(answers.pending(organization, registration, registration.address()));
    }
    return Optional.of(
        good
            ? answers.link(organization, registration)
            : answers.refusal(organization, registration));
  }

  /**
   * Links and all other answers have a budget each, so that nobody keeps others from their link by
   * forms with invented IDs (S-12). What was answered once may be answered again.
   */
  private boolean isOneTooMany(Registration registration, RegistrationState state) {
    return registration.state() == RegistrationState.ASKED
        && table.countAnswered(registration, state) >= MOST_AN_HOUR;
  }

  /** Looks once for the account that was typed, and never keeps what was typed. */
  private void resolve(Registration registration) {
    AccountCode typed = registration.typedAccount();
    if (typed != null) {
      table.resolve(registration, accounts.find(registration.organization(), typed));
    }
  }
}

package dev.gatehouse.registration;

import dev.gatehouse.account.AccountCode;
import dev.gatehouse.account.RegisteredAccounts;
import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.OrganizationId;
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

  /** Nothing any more once self-registration is switched off. */
  @Override
  public Optional<Mail> compose(MailOrder order) {
    Organization organization = organizations.require(order.organization());
    return Optional.of(organization)
        .filter(Organization::selfRegistration)
        .flatMap(on -> unanswered(order))
        .flatMap(registration -> answer(organization, registration));
  }

  private Optional<Registration> unanswered(MailOrder order) {
    return table.unanswered(
        order.organization(),
        order.reference(),
        Instant.now(clock).minus(Registration.VALIDITY),
        MOST_AN_HOUR);
  }

  private Optional<Mail> answer(Organization organization, Registration asked) {
    Registration registration = resolved(asked);
    Optional<User> known = users.find(organization.id(), registration.address());
    boolean good = known.isEmpty() && desk.claimObstacle(registration).isEmpty();
    table.become(registration, good ? RegistrationState.OPEN : RegistrationState.REFUSED);
    if (known.isPresent()) {
      return answers.toKnown(organization, registration, known.get());
    }
    return Optional.of(
        good
            ? answers.link(organization, registration)
            : answers.refusal(organization, registration));
  }

  /** With the account that was typed, which is looked for once. */
  private Registration resolved(Registration registration) {
    AccountCode typed = registration.typedAccount();
    if (typed == null) {
      return registration;
    }
    OrganizationId organization = registration.organization();
    table.resolve(registration, accounts.find(organization, typed));
    return table.find(organization, registration.id()).orElseThrow();
  }
}

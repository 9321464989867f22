package dev.gatehouse.registration;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.RegisteredAccounts;
import dev.gatehouse.mail.Harmless;
import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.user.People;
import dev.gatehouse.user.Person;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells people of an account, while they are, that somebody has joined it (D-19). */
@Component
class RegistrationJoinedMail implements MailComposer {

  private final RegistrationNotices notices;
  private final People people;
  private final RegisteredAccounts accounts;
  private final Organizations organizations;
  private final MailTemplates templates;

  RegistrationJoinedMail(
      RegistrationNotices notices,
      People people,
      RegisteredAccounts accounts,
      Organizations organizations,
      MailTemplates templates) {
    this.notices = notices;
    this.people = people;
    this.accounts = accounts;
    this.organizations = organizations;
    this.templates = templates;
  }

  @Override
  public String kind() {
    return RegistrationNotices.JOINED;
  }

  @Override
  public Optional<Mail> compose(MailOrder order) {
    return notices
        .find(order)
        .filter(notices::isOfAccount)
        .flatMap(notice ->
            newcomer(notice.registration())
                .flatMap(newcomer ->
                    account(notice.registration())
                        .map(account -> mail(notice.recipient(), newcomer, account))));
  }

  private Optional<Person> newcomer(Registration registration) {
    return Optional.ofNullable(registration.user())
        .flatMap(user -> people.find(registration.organization(), user));
  }

  private Optional<Account> account(Registration registration) {
    return Optional.ofNullable(registration.account())
        .flatMap(id -> accounts.find(registration.organization(), id));
  }

  private Mail mail(Person recipient, Person newcomer, Account account) {
    Organization organization = organizations.require(recipient.organization());
    return templates.render(
        recipient.email(),
        kind(),
        recipient.languageIn(organization),
        Map.of(
            "organization", organization.name(),
            "name", newcomer.name().map(Harmless::name).orElse(""),
            "address", newcomer.email(),
            "account", Harmless.name(account.name())),
        organization.name());
  }
}

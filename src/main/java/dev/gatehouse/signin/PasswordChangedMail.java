package dev.gatehouse.signin;

import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.People;
import dev.gatehouse.user.Person;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a person that the password was changed, lest somebody else did it (S-19). */
@Component
class PasswordChangedMail implements MailComposer {

  static final String KIND = "password-changed";

  private final People people;
  private final Organizations organizations;
  private final MailTemplates templates;

  PasswordChangedMail(People people, Organizations organizations, MailTemplates templates) {
    this.people = people;
    this.organizations = organizations;
    this.templates = templates;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Mail> compose(MailOrder order) {
    return people
        .find(order.organization(), new UserId(order.reference()))
        .map(person -> mail(order, person));
  }

  private Mail mail(MailOrder order, Person person) {
    Organization organization = organizations.require(order.organization());
    return templates.render(
        person.email(),
        KIND,
        person.languageIn(organization),
        Map.of(
            "organization", organization.name(),
            "email", person.email(),
            "link", organization.link("/password-reset")),
        organization.name());
  }
}

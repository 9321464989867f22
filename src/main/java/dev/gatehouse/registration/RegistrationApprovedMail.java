package dev.gatehouse.registration;

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

/** Tells the person that the registration was approved, so that they can sign in now. */
@Component
class RegistrationApprovedMail implements MailComposer {

  static final String KIND = "registration-approved";

  private final RegistrationTable table;
  private final People people;
  private final Organizations organizations;
  private final MailTemplates templates;

  RegistrationApprovedMail(
      RegistrationTable table,
      People people,
      Organizations organizations,
      MailTemplates templates) {
    this.table = table;
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
    return table
        .find(order.organization(), new RegistrationId(order.reference()))
        .flatMap(registration ->
            Optional.ofNullable(registration.user())
                .flatMap(user -> people.find(order.organization(), user))
                .map(person -> mail(person, registration.comment())));
  }

  private Mail mail(Person person, String comment) {
    Organization organization = organizations.require(person.organization());
    return templates.render(
        person.email(),
        KIND,
        person.languageIn(organization),
        Map.of(
            "organization", organization.name(),
            "email", person.email(),
            "comment", Harmless.text(comment),
            "link", organization.link("/sign-in")),
        organization.name());
  }
}

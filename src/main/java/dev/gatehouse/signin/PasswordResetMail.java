package dev.gatehouse.signin;

import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Token;
import dev.gatehouse.user.People;
import dev.gatehouse.user.Person;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The link to choose a new password; goes only to Active users (D-20). */
@Component
class PasswordResetMail implements MailComposer {

  static final String KIND = "password-reset";

  private final PasswordResets resets;
  private final People people;
  private final Organizations organizations;
  private final MailTemplates templates;

  PasswordResetMail(
      PasswordResets resets, People people, Organizations organizations, MailTemplates templates) {
    this.resets = resets;
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
    return resets
        .recipient(order.organization(), order.reference())
        .flatMap(user -> people.find(order.organization(), user))
        .map(person -> mail(order, person));
  }

  private Mail mail(MailOrder order, Person person) {
    Organization organization = organizations.require(order.organization());
    Token token = resets.mint(order.organization(), person.id(), order.createdAt());
    return templates.render(
        person.email(),
        KIND,
        person.languageIn(organization),
        Map.of(
            "organization", organization.name(),
            "email", person.email(),
            "minutes", PasswordResets.VALIDITY.toMinutes(),
            "link", organization.link("/password-reset/" + token.value())),
        organization.name());
  }
}

package dev.gatehouse.user;

import dev.gatehouse.access.Role;
import dev.gatehouse.mail.Harmless;
import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a person which roles they hold from now on (S-19). */
@Component
class RolesChangedMail implements MailComposer {

  static final String KIND = "roles-changed";

  private final People people;
  private final UserGrants grants;
  private final Organizations organizations;
  private final MailTemplates templates;

  RolesChangedMail(
      People people, UserGrants grants, Organizations organizations, MailTemplates templates) {
    this.people = people;
    this.grants = grants;
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
    List<String> roles =
        grants.rolesOf(order.organization(), person.id()).stream()
            .map(Role::name)
            .map(Harmless::name)
            .toList();
    return templates.render(
        person.email(),
        KIND,
        person.languageIn(organization),
        Map.of(
            "organization", organization.name(),
            "email", person.email(),
            "roles", roles),
        organization.name());
  }
}

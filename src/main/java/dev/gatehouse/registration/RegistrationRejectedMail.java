package dev.gatehouse.registration;

import dev.gatehouse.mail.Harmless;
import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever registered that the registration was rejected; there is no user to tell. */
@Component
class RegistrationRejectedMail implements MailComposer {

  static final String KIND = "registration-rejected";

  private final RegistrationTable table;
  private final Organizations organizations;
  private final MailTemplates templates;

  RegistrationRejectedMail(
      RegistrationTable table, Organizations organizations, MailTemplates templates) {
    this.table = table;
    this.organizations = organizations;
    this.templates = templates;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Mail> compose(MailOrder order) {
    return table.find(order.organization(), new RegistrationId(order.reference())).map(this::mail);
  }

  private Mail mail(Registration registration) {
    Organization organization = organizations.require(registration.organization());
    return templates.render(
        registration.address().value(),
        KIND,
        registration.language(),
        Map.of(
            "organization", organization.name(),
            "email", registration.address().value(),
            "comment", Harmless.text(registration.comment())),
        organization.name());
  }
}

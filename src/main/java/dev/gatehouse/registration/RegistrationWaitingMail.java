package dev.gatehouse.registration;

import dev.gatehouse.mail.Harmless;
import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Permission;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who can approve a registration, while they can, that it waits for them. */
@Component
class RegistrationWaitingMail implements MailComposer {

  private final RegistrationNotices notices;
  private final Organizations organizations;
  private final MailTemplates templates;

  RegistrationWaitingMail(
      RegistrationNotices notices, Organizations organizations, MailTemplates templates) {
    this.notices = notices;
    this.organizations = organizations;
    this.templates = templates;
  }

  @Override
  public String kind() {
    return RegistrationNotices.WAITING;
  }

  @Override
  public Optional<Mail> compose(MailOrder order) {
    return notices
        .find(order)
        .filter(notice -> notice.registration().state() == RegistrationState.WAITING)
        .filter(notice -> notice.recipient().permissions().contains(Permission.MANAGE_ORGANIZATION))
        .map(this::mail);
  }

  private Mail mail(RegistrationNotices.Notice notice) {
    Organization organization = organizations.require(notice.registration().organization());
    return templates.render(
        notice.recipient().email(),
        kind(),
        notice.recipient().languageIn(organization),
        Map.of(
            "organization", organization.name(),
            "name", notice.registration().name().map(Harmless::name).orElse(""),
            "address", notice.registration().address().value(),
            "link", organization.link("/registrations")),
        organization.name());
  }
}

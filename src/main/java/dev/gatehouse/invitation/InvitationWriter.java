package dev.gatehouse.invitation;

import dev.gatehouse.mail.Harmless;
import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.web.Times;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the mail of an invitation into words. */
@Component
class InvitationWriter {

  private final MailTemplates templates;

  InvitationWriter(MailTemplates templates) {
    this.templates = templates;
  }

  /** By whom, until when, and where to click; the link is of the organization (S-06). */
  record Terms(Optional<String> inviter, Instant expires, String link) {}

  Mail write(Organization organization, String address, Letter letter, Terms terms) {
    Locale language = letter.languageOr(organization.language());
    return templates.render(
        address,
        InvitationMail.KIND,
        language,
        Map.of(
            "organization", organization.name(),
            "inviter", terms.inviter().map(Harmless::name).orElse(""),
            "note", Harmless.text(letter.note()),
            "email", address,
            "expires", new Times(language, organization.timeZone()).moment(terms.expires()),
            "link", terms.link()),
        organization.name());
  }
}

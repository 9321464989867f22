package dev.gatehouse.signin;

import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.user.User;
import dev.gatehouse.user.Users;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts the notices about a change of address into words, whatever became of it since. */
@Component
class EmailNoticeWriter {

  private final EmailChanges changes;
  private final Users users;
  private final Organizations organizations;
  private final MailTemplates templates;

  EmailNoticeWriter(
      EmailChanges changes, Users users, Organizations organizations, MailTemplates templates) {
    this.changes = changes;
    this.users = users;
    this.organizations = organizations;
    this.templates = templates;
  }

  Optional<Mail> write(
      MailOrder order, String template, Function<RequestedEmail, String> recipient) {
    return changes
        .find(order.organization(), order.reference())
        .map(change -> write(order, template, recipient.apply(change), change));
  }

  private Mail write(MailOrder order, String template, String recipient, RequestedEmail change) {
    Organization organization = organizations.require(order.organization());
    User user = users.require(order.organization(), change.user());
    return templates.render(
        recipient,
        template,
        user.preferences().languageIn(organization),
        Map.of(
            "organization", organization.name(),
            "before", change.before(),
            "after", change.address().value(),
            "link", organization.link("/password-reset")),
        organization.name());
  }
}

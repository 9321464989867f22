package dev.gatehouse.invitation;

import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.People;
import dev.gatehouse.user.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One kind of notice to a manager about an invitation, see {@link NoticeMails}. */
class InvitationNoticeMail implements MailComposer {

  private final String kind;
  private final JdbcClient jdbc;
  private final People people;
  private final Organizations organizations;
  private final MailTemplates templates;

  InvitationNoticeMail(
      String kind,
      JdbcClient jdbc,
      People people,
      Organizations organizations,
      MailTemplates templates) {
    this.kind = kind;
    this.jdbc = jdbc;
    this.people = people;
    this.organizations = organizations;
    this.templates = templates;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Optional<Mail> compose(MailOrder order) {
    return notice(order)
        .flatMap(notice ->
            people
                .find(order.organization(), notice.recipient())
                .map(recipient -> mail(order, recipient, notice.email())));
  }

  private record Notice(UserId recipient, String email) {}

  private Optional<Notice> notice(MailOrder order) {
    return jdbc.sql(
            """
            SELECT n.recipient_id, u.email
            FROM invitation_notice n
            JOIN invitation i ON i.organization_id = n.organization_id AND i.id = n.invitation_id
            JOIN app_user u ON u.organization_id = i.organization_id AND u.id = i.user_id
            WHERE n.organization_id = :organization AND n.id = :notice
            """)
        .param("organization", order.organization().value())
        .param("notice", order.reference())
        .query((row, number) ->
            new Notice(new UserId(row.getLong("recipient_id")), row.getString("email")))
        .optional();
  }

  private Mail mail(MailOrder order, Person recipient, String email) {
    Organization organization = organizations.require(order.organization());
    return templates.render(
        recipient.email(),
        kind,
        recipient.languageIn(organization),
        Map.of(
            "organization", organization.name(),
            "email", email,
            "link",
                organization.link(
                    "/users" + "?q=" + URLEncoder.encode(email, StandardCharsets.UTF_8))),
        organization.name());
  }
}

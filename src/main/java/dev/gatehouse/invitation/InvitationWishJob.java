package dev.gatehouse.invitation;

import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.People;
import dev.gatehouse.user.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out whom a wish for a new link concerns and queues their mails; sends none itself. The
 * inviter is told, or if gone the managers.
 */
@Component
class InvitationWishJob implements MailComposer {

  static final String KIND = "invitation-wish";

  private static final int MOST_MANAGERS = 20;

  private final InvitationWishes wishes;
  private final Invitations invitations;
  private final People people;
  private final Outbox outbox;
  private final JdbcClient jdbc;

  InvitationWishJob(
      InvitationWishes wishes,
      Invitations invitations,
      People people,
      Outbox outbox,
      JdbcClient jdbc) {
    this.wishes = wishes;
    this.invitations = invitations;
    this.people = people;
    this.outbox = outbox;
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Mail> compose(MailOrder order) {
    wishes
        .take(order.organization(), order.reference())
        .map(id -> invitations.require(order.organization(), id))
        .ifPresent(invitation -> recipients(invitation).forEach(one -> tell(one, invitation)));
    return Optional.empty();
  }

  private List<Person> recipients(Invitation invitation) {
    return invitation
        .inviter()
        .flatMap(inviter -> people.find(invitation.organization(), inviter))
        .filter(inviter -> inviter.permissions().contains(Permission.MANAGE_USERS))
        .map(List::of)
        .orElseGet(() ->
            people.holding(invitation.organization(), Permission.MANAGE_USERS, MOST_MANAGERS));
  }

  private void tell(Person recipient, Invitation invitation) {
    long notice =
        jdbc.sql(
                """
                INSERT INTO invitation_notice (organization_id, invitation_id, recipient_id)
                VALUES (:organization, :invitation, :recipient)
                RETURNING id
                """)
            .param("organization", invitation.organization().value())
            .param("invitation", invitation.id().value())
            .param("recipient", recipient.id().value())
            .query(Long.class)
            .single();
    outbox.enqueue(invitation.organization(), InvitationNoticeMail.KIND, notice);
  }
}

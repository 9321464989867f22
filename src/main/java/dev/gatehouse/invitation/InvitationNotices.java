package dev.gatehouse.invitation;

import dev.gatehouse.mail.Outbox;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.People;
import dev.gatehouse.user.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells managers by mail what became of an invitation. */
@Component
class InvitationNotices {

  private static final int MOST_MANAGERS = 20;

  private final JdbcClient jdbc;
  private final People people;
  private final Outbox outbox;
  private final Clock clock;

  InvitationNotices(JdbcClient jdbc, People people, Outbox outbox, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The inviter, or if that is no manager any more, or a delegate, the managers. */
  void tellInviter(String kind, Invitation invitation) {
    invitation
        .inviter()
        .flatMap(inviter -> people.find(invitation.organization(), inviter))
        // A delegate would learn from it that the address was nobody's before (D-12).
        .filter(inviter -> inviter.permissions().contains(Permission.MANAGE_USERS))
        .map(List::of)
        .orElseGet(() -> managers(invitation))
        .forEach(recipient -> tell(kind, invitation, recipient));
  }

  void tellManagers(String kind, Invitation invitation) {
    managers(invitation).forEach(recipient -> tell(kind, invitation, recipient));
  }

  private List<Person> managers(Invitation invitation) {
    return people.holding(invitation.organization(), Permission.MANAGE_USERS, MOST_MANAGERS);
  }

  private void tell(String kind, Invitation invitation, Person recipient) {
    long notice =
        jdbc.sql(
                """
                INSERT INTO invitation_notice
                  (organization_id, invitation_id, recipient_id, created_at)
                VALUES (:organization, :invitation, :recipient, :now)
                RETURNING id
                """)
            .param("organization", invitation.organization().value())
            .param("invitation", invitation.id().value())
            .param("recipient", recipient.id().value())
            .param("now", Instant.now(clock))
            .query(Long.class)
            .single();
    outbox.enqueue(invitation.organization(), kind, notice);
  }
}

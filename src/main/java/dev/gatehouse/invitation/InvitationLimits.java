package dev.gatehouse.invitation;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.CleanUp;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.TooMany;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * No recipient gets more than 5 invitations a day, no organization sends more than 5,000 (S-12).
 * What the portal itself sends at its start counts for nothing.
 */
@Component
class InvitationLimits implements CleanUp {

  private static final int MOST_PER_RECIPIENT = 5;
  private static final int MOST_PER_ORGANIZATION = 5_000;
  private static final Duration DAY = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  InvitationLimits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Counts one more mail, or refuses it. The caller holds the organization lock. */
  void count(Actor actor, EmailAddress recipient) {
    if (actor.userId().isPresent()) {
      Instant now = Instant.now(clock);
      if (toRecipient(actor, recipient, now.minus(DAY)) >= MOST_PER_RECIPIENT) {
        throw new TooMany(InvitationRefusal.TOO_OFTEN, DAY, recipient.value(), MOST_PER_RECIPIENT);
      }
      if (ofOrganization(actor.organization(), now.minus(DAY)) >= MOST_PER_ORGANIZATION) {
        throw new TooMany(InvitationRefusal.DAILY_LIMIT, DAY, MOST_PER_ORGANIZATION);
      }
      insert(actor, recipient, now);
    }
  }

  /** How many more the organization can send at this moment. */
  int left(OrganizationId organization) {
    int sent = ofOrganization(organization, Instant.now(clock).minus(DAY));
    return Math.max(MOST_PER_ORGANIZATION - sent, 0);
  }

  @Override
  public int discard(Instant now, int most) {
    return jdbc.sql("DELETE FROM invitation_mailing WHERE mailed_at < :before LIMIT :most")
        .param("before", now.minus(DAY))
        .param("most", most)
        .update();
  }

  private int toRecipient(Actor actor, EmailAddress recipient, Instant since) {
    return jdbc.sql(
            """
            SELECT COUNT(*)
            FROM invitation_mailing
            WHERE organization_id = :organization
              AND email_canonical = :recipient
              AND mailed_at > :since
            """)
        .param("organization", actor.organization().value())
        .param("recipient", recipient.canonical())
        .param("since", since)
        .query(Integer.class)
        .single();
  }

  private int ofOrganization(OrganizationId organization, Instant since) {
    return jdbc.sql(
            """
            SELECT COUNT(*)
            FROM invitation_mailing
            WHERE organization_id = :organization AND mailed_at > :since
            """)
        .param("organization", organization.value())
        .param("since", since)
        .query(Integer.class)
        .single();
  }

  private void insert(Actor actor, EmailAddress recipient, Instant now) {
    jdbc.sql(
            """
            INSERT INTO invitation_mailing (organization_id, email_canonical, mailed_at)
            VALUES (:organization, :recipient, :now)
            """)
        .param("organization", actor.organization().value())
        .param("recipient", recipient.canonical())
        .param("now", now)
        .update();
  }
}

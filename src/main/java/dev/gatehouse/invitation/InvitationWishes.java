package dev.gatehouse.invitation;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.signin.SourceLimit;
import dev.gatehouse.signin.SourceLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asking for a new link on the page of a dead one. What was asked is only stored, whoever asked; a
 * job finds out whether somebody is to be told (D-20).
 */
@Component
public class InvitationWishes {

  private static final SourceLimit WISHES = new SourceLimit("wish", 10, Duration.ofHours(1));

  private final JdbcClient jdbc;
  private final SourceLimits limits;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  InvitationWishes(
      JdbcClient jdbc, SourceLimits limits, Outbox outbox, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.limits = limits;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Refuses only whoever asks too often from one source, for whomever (S-12). */
  @Command
  public void ask(Actor visitor, EmailAddress address) {
    limits.count(visitor, WISHES);
    long wish =
        jdbc.sql(
                """
                INSERT INTO invitation_wish (organization_id, email_canonical, asked_at)
                VALUES (:organization, :address, :now)
                RETURNING id
                """)
            .param("organization", visitor.organization().value())
            .param("address", address.canonical())
            .param("now", Instant.now(clock))
            .query(Long.class)
            .single();
    outbox.enqueue(visitor.organization(), InvitationWishJob.KIND, wish);
    audit.record(visitor, InvitationAction.ASK, detail -> detail);
  }

  /**
   * The expired, not revoked invitation of the Pending user who wished, if nobody was told of it
   * since yesterday; from now on somebody was.
   */
  Optional<InvitationId> take(OrganizationId organization, long wish) {
    Instant now = Instant.now(clock);
    Optional<InvitationId> found =
        jdbc.sql(
                """
                SELECT i.id
                FROM invitation_wish w
                JOIN app_user u
                  ON u.organization_id = w.organization_id
                  AND u.email_canonical = w.email_canonical
                JOIN invitation i ON i.organization_id = u.organization_id AND i.open_user_id = u.id
                WHERE w.organization_id = :organization
                  AND w.id = :wish
                  AND u.state = 'PENDING'
                  AND i.expires_at <= :now
                """)
            .param("organization", organization.value())
            .param("wish", wish)
            .param("now", now)
            .query((row, number) -> new InvitationId(row.getLong("id")))
            .optional();
    return found.filter(invitation -> markTold(organization, invitation, now));
  }

  private boolean markTold(OrganizationId organization, InvitationId invitation, Instant now) {
    return jdbc.sql(
                """
                UPDATE invitation
                SET told_wish_at = :now
                WHERE organization_id = :organization
                  AND id = :invitation
                  AND (told_wish_at IS NULL OR told_wish_at < :now - INTERVAL 1 DAY)
                """)
            .param("now", now)
            .param("organization", organization.value())
            .param("invitation", invitation.value())
            .update()
        == 1;
  }
}

package dev.gatehouse.invitation;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which forms have been taken in already, so that sending one again adds nothing. */
@Component
class InvitationBatches {

  private final JdbcClient jdbc;
  private final Clock clock;

  InvitationBatches(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How many the form with this key invited; empty if it is new. Needs the organization lock. */
  Optional<Integer> sizeOf(OrganizationId organization, UUID key) {
    return jdbc.sql(
            """
            SELECT (SELECT COUNT(*)
                    FROM invitation i
                    WHERE i.organization_id = b.organization_id AND i.batch_id = b.id)
            FROM invitation_batch b
            WHERE b.organization_id = :organization AND b.request_key = :key
            """)
        .param("organization", organization.value())
        .param("key", key.toString())
        .query(Integer.class)
        .optional();
  }

  long create(Actor actor, UUID key) {
    return jdbc.sql(
            """
            INSERT INTO invitation_batch (organization_id, request_key, inviter_id, created_at)
            VALUES (:organization, :key, :inviter, :now)
            RETURNING id
            """)
        .param("organization", actor.organization().value())
        .param("key", key.toString())
        .param("inviter", actor.userId().map(UserId::value).orElse(null), Types.BIGINT)
        .param("now", Instant.now(clock))
        .query(Long.class)
        .single();
  }
}

package dev.gatehouse.invitation;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
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

  /** What the form with this key brought about; empty if it is new. Needs the organization lock. */
  Optional<Invited> find(OrganizationId organization, UUID key) {
    return jdbc.sql(
            """
            SELECT b.id, (
              SELECT COUNT(*)
              FROM invitation i
              WHERE i.organization_id = b.organization_id AND i.batch_id = b.id) + (
              SELECT COUNT(*)
              FROM account_offer o
              WHERE o.organization_id = b.organization_id AND o.batch_id = b.id) AS people
            FROM invitation_batch b
            WHERE b.organization_id = :organization AND b.request_key = :key
            """)
        .param("organization", organization.value())
        .param("key", key.toString())
        .query((row, number) -> new Invited(row.getLong("id"), row.getInt("people")))
        .optional();
  }

  /** What all mails of the batch say beside the link. */
  Letter letter(OrganizationId organization, long batch) {
    return jdbc.sql(
            """
            SELECT language, note
            FROM invitation_batch
            WHERE organization_id = :organization AND id = :batch
            """)
        .param("organization", organization.value())
        .param("batch", batch)
        .query((row, number) -> {
          String language = row.getString("language");
          return new Letter(
              language == null ? null : Locale.forLanguageTag(language), row.getString("note"));
        })
        .single();
  }

  long create(Actor actor, UUID key, Letter letter) {
    return jdbc.sql(
            """
            INSERT INTO invitation_batch
              (organization_id, request_key, inviter_id, created_at, language, note)
            VALUES (:organization, :key, :inviter, :now, :language, :note)
            RETURNING id
            """)
        .param("organization", actor.organization().value())
        .param("key", key.toString())
        .param("inviter", actor.userId().map(UserId::value).orElse(null), Types.BIGINT)
        .param("now", Instant.now(clock))
        .param(
            "language",
            Optional.ofNullable(letter.language()).map(Locale::toLanguageTag).orElse(null),
            Types.VARCHAR)
        .param("note", letter.note())
        .query(Long.class)
        .single();
  }

  /** Wipes what the person wrote beside links, and what was written to them: it may say a name. */
  void forgetNotes(OrganizationId organization, UserId user) {
    jdbc.sql(
            """
            UPDATE invitation_batch b
            SET b.note = ''
            WHERE b.organization_id = :organization
              AND (b.inviter_id = :user OR b.id IN (
                SELECT i.batch_id
                FROM invitation i
                WHERE i.organization_id = :organization AND i.user_id = :user))
            """)
        .param("organization", organization.value())
        .param("user", user.value())
        .update();
  }

  /** Wipes what was written to nobody else. */
  void forgetNotesTo(OrganizationId organization, UserId user) {
    jdbc.sql(
            """
            UPDATE invitation_batch b
            SET b.note = ''
            WHERE b.organization_id = :organization
              AND b.id IN (
                SELECT i.batch_id
                FROM invitation i
                WHERE i.organization_id = :organization AND i.user_id = :user)
              AND NOT EXISTS (
                SELECT 1
                FROM invitation other
                WHERE other.organization_id = b.organization_id
                  AND other.batch_id = b.id
                  AND other.user_id <> :user)
            """)
        .param("organization", organization.value())
        .param("user", user.value())
        .update();
  }
}

package dev.gatehouse.signin;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.User;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of address that were asked for, and the links mailed for them, as hashes. */
@Component
class EmailChanges {

  /** Counted from the request, not from the mail (S-03). */
  static final Duration VALIDITY = Duration.ofHours(24);

  private static final String SELECT =
      """
      SELECT c.id, c.user_id, c.requested_by, c.old_email, c.email, c.email_canonical, c.expires_at
      FROM email_change c
      """;

  private final JdbcClient jdbc;
  private final SecureRandom randomness = new SecureRandom();
  private final Clock clock;

  EmailChanges(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The person's open request from now on; others must have been ended. */
  long open(Actor requester, User user, EmailWish wish) {
    Instant now = Instant.now(clock);
    return jdbc.sql(
            """
            INSERT INTO email_change
              (organization_id, user_id, requested_by, request_key, old_email, email,
               email_canonical, state, requested_at, expires_at)
            VALUES (:organization, :user, :requester, :key, :before, :email,
              :canonical, 'OPEN', :now, :expires)
            RETURNING id
            """)
        .param("organization", user.organization().value())
        .param("user", user.id().value())
        .param("requester", requester.userId().orElseThrow().value())
        .param("key", wish.fingerprint().toString())
        .param("before", user.address().orElseThrow().value())
        .param("email", wish.address().value())
        .param("canonical", wish.address().canonical())
        .param("now", now)
        .param("expires", now.plus(VALIDITY))
        .query(Long.class)
        .single();
  }

  /** Whether the same form was taken in before. */
  boolean isKnown(OrganizationId organization, UUID fingerprint) {
    return jdbc.sql(
            """
            SELECT 1
            FROM email_change
            WHERE organization_id = :organization AND request_key = :key
            """)
        .param("organization", organization.value())
        .param("key", fingerprint.toString())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** How often a change was asked for since then, for one person. */
  int requests(OrganizationId organization, UserId user, Duration ago) {
    return jdbc.sql(
            """
            SELECT COUNT(*)
            FROM email_change
            WHERE organization_id = :organization AND user_id = :user AND requested_at > :since
            """)
        .param("organization", organization.value())
        .param("user", user.value())
        .param("since", Instant.now(clock).minus(ago))
        .query(Integer.class)
        .single();
  }

  /** What waits for a confirmation. */
  Optional<RequestedEmail> waiting(OrganizationId organization, UserId user) {
    return jdbc.sql(
            SELECT
                + """
                WHERE c.organization_id = :organization
                  AND c.open_user_id = :user
                  AND c.expires_at > :now
                """)
        .param("organization", organization.value())
        .param("user", user.value())
        .param("now", Instant.now(clock))
        .query(EmailChanges::map)
        .optional();
  }

  /** In whatever state; for what is told about it. */
  Optional<RequestedEmail> find(OrganizationId organization, long id) {
    return jdbc.sql(SELECT + "WHERE c.organization_id = :organization AND c.id = :id")
        .param("organization", organization.value())
        .param("id", id)
        .query(EmailChanges::map)
        .optional();
  }

  /** While it is open; nobody confirms or ends it until the transaction ends. */
  Optional<RequestedEmail> lockOpen(OrganizationId organization, long id) {
    return jdbc.sql(
            SELECT
                + """
                WHERE c.organization_id = :organization
                  AND c.id = :id
                  AND c.state = 'OPEN'
                  AND c.expires_at > :now
                FOR UPDATE
                """)
        .param("organization", organization.value())
        .param("id", id)
        .param("now", Instant.now(clock))
        .query(EmailChanges::map)
        .optional();
  }

  /** A new link for the request; others that were mailed stay good until it is over (S-04). */
  Token mint(OrganizationId organization, RequestedEmail change) {
    Token token = Token.random(randomness);
    jdbc.sql(
            """
            INSERT INTO email_change_token (token_hash, organization_id, change_id)
            VALUES (:hash, :organization, :change)
            """)
        .param("hash", token.hash())
        .param("organization", organization.value())
        .param("change", change.id())
        .update();
    return token;
  }

  /** What the link would confirm; changes nothing. */
  Optional<RequestedEmail> find(OrganizationId organization, Token token) {
    return jdbc.sql(
            SELECT
                + """
                JOIN email_change_token t
                  ON t.organization_id = c.organization_id AND t.change_id = c.id
                JOIN app_user u
                  ON u.organization_id = c.organization_id
                  AND u.id = c.user_id
                  AND u.email = c.old_email
                WHERE t.token_hash = :hash
                  AND t.organization_id = :organization
                  AND c.state = 'OPEN'
                  AND c.expires_at > :now
                  AND u.state IN ('ACTIVE', 'INACTIVE')
                """)
        .param("hash", token.hash())
        .param("organization", organization.value())
        .param("now", Instant.now(clock))
        .query(EmailChanges::map)
        .optional();
  }

  /** Uses the request up, with all its links; of two at once only one succeeds. */
  boolean confirm(OrganizationId organization, RequestedEmail change) {
    return jdbc.sql(
                """
                UPDATE email_change
                SET state = 'CONFIRMED'
                WHERE organization_id = :organization AND id = :id AND state = 'OPEN'
                """)
            .param("organization", organization.value())
            .param("id", change.id())
            .update()
        == 1;
  }

  /** What waited for a confirmation waits no more. */
  void end(OrganizationId organization, UserId user) {
    jdbc.sql(
            """
            UPDATE email_change
            SET state = 'ENDED'
            WHERE organization_id = :organization AND open_user_id = :user
            """)
        .param("organization", organization.value())
        .param("user", user.value())
        .update();
  }

  private static RequestedEmail map(ResultSet row, int number) throws SQLException {
    return new RequestedEmail(
        row.getLong("id"),
        new UserId(row.getLong("user_id")),
        new UserId(row.getLong("requested_by")),
        row.getString("old_email"),
        new EmailAddress(row.getString("email"), row.getString("email_canonical")),
        row.getTimestamp("expires_at").toInstant());
  }
}

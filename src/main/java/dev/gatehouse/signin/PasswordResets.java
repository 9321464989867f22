package dev.gatehouse.signin;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked, and the links that were mailed for it. */
@Component
class PasswordResets {

  /** Counted from the request, not from the mail (S-03). */
  static final Duration VALIDITY = Duration.ofMinutes(60);

  private static final int MOST_AN_HOUR = 3;

  private final JdbcClient jdbc;
  private final SecureRandom randomness = new SecureRandom();
  private final Clock clock;

  PasswordResets(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long store(OrganizationId organization, EmailAddress address) {
    return jdbc.sql(
            """
            INSERT INTO password_reset (organization_id, email_canonical, requested_at)
            VALUES (:organization, :address, :now)
            RETURNING id
            """)
        .param("organization", organization.value())
        .param("address", address.canonical())
        .param("now", Instant.now(clock))
        .query(Long.class)
        .single();
  }

  /**
   * The Active user who gets a link for this request, if it is recent and not one too many (S-12).
   */
  Optional<UserId> recipient(OrganizationId organization, long request) {
    return jdbc.sql(
            """
            SELECT u.id
            FROM password_reset r
            JOIN app_user u
              ON u.organization_id = r.organization_id AND u.email_canonical = r.email_canonical
            WHERE r.organization_id = :organization
              AND r.id = :request
              AND r.requested_at > :expired
              AND u.state = 'ACTIVE'
              AND (SELECT COUNT(*)
                   FROM password_reset earlier
                   WHERE earlier.organization_id = r.organization_id
                     AND earlier.email_canonical = r.email_canonical
                     AND earlier.requested_at > r.requested_at - INTERVAL 1 HOUR
                     AND earlier.id < r.id) < :most
            """)
        .param("organization", organization.value())
        .param("request", request)
        .param("expired", Instant.now(clock).minus(VALIDITY))
        .param("most", MOST_AN_HOUR)
        .query((row, number) -> new UserId(row.getLong("id")))
        .optional();
  }

  /** A new link for the request; others that were mailed stay good until one is used (S-04). */
  Token mint(OrganizationId organization, UserId user, Instant requestedAt) {
    Token token = Token.random(randomness);
    jdbc.sql(
            """
            INSERT INTO password_reset_token
              (token_hash, organization_id, user_id, email_canonical, expires_at)
            SELECT :hash, u.organization_id, u.id, u.email_canonical, :expires
            FROM app_user u
            WHERE u.organization_id = :organization AND u.id = :user
            """)
        .param("hash", token.hash())
        .param("expires", requestedAt.plus(VALIDITY))
        .param("organization", organization.value())
        .param("user", user.value())
        .update();
    return token;
  }

  /** Whose password the link would set; changes nothing. */
  Optional<UserId> find(OrganizationId organization, Token token) {
    return jdbc.sql(
            """
            SELECT u.id
            FROM password_reset_token t
            JOIN app_user u
              ON u.organization_id = t.organization_id
              AND u.id = t.user_id
              AND u.email_canonical = t.email_canonical
            WHERE t.token_hash = :hash
              AND t.organization_id = :organization
              AND t.expires_at > :now
              AND u.state = 'ACTIVE'
            """)
        .param("hash", token.hash())
        .param("organization", organization.value())
        .param("now", Instant.now(clock))
        .query((row, number) -> new UserId(row.getLong("id")))
        .optional();
  }

  /** Uses the link up; of two at once only one succeeds. */
  Optional<UserId> consume(OrganizationId organization, Token token) {
    Optional<UserId> user = find(organization, token);
    boolean consumed =
        jdbc.sql(
                    """
                    DELETE FROM password_reset_token
                    WHERE token_hash = :hash AND organization_id = :organization
                    """)
                .param("hash", token.hash())
                .param("organization", organization.value())
                .update()
            == 1;
    return user.filter(id -> consumed);
  }

  /** What was asked for the address, whoever asked. */
  void forget(OrganizationId organization, EmailAddress address) {
    jdbc.sql(
            """
            DELETE FROM password_reset
            WHERE organization_id = :organization AND email_canonical = :address
            """)
        .param("organization", organization.value())
        .param("address", address.canonical())
        .update();
  }

  void discardAll(OrganizationId organization, UserId user) {
    jdbc.sql(
            """
            DELETE FROM password_reset_token
            WHERE organization_id = :organization AND user_id = :user
            """)
        .param("organization", organization.value())
        .param("user", user.value())
        .update();
  }
}

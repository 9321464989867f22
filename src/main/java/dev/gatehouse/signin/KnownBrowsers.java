package dev.gatehouse.signin;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.CleanUp;
import dev.gatehouse.shared.Command;
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

/**
 * The browsers in which people have signed in, by a token in a cookie of which the hash is stored.
 * Wrong passwords typed there count there, so that strangers cannot lock anybody out (S-12).
 */
@Component
public class KnownBrowsers implements CleanUp {

  /** How long a browser is known that is not used. */
  public static final Duration KEPT = Duration.ofDays(365);

  private final JdbcClient jdbc;
  private final SecureRandom randomness = new SecureRandom();
  private final Clock clock;

  KnownBrowsers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Somebody has signed in there. The browser gets a new token, so that one that was planted in it
   * is worth nothing, and stays known to all who signed in there before.
   */
  @Command
  public Token remember(Actor actor, Token brought) {
    Token token = Token.random(randomness);
    jdbc.sql(
            """
            UPDATE known_browser
            SET token_hash = :token
            WHERE organization_id = :organization AND token_hash = :brought
            """)
        .param("token", token.hash())
        .param("organization", actor.organization().value())
        .param("brought", brought.hash())
        .update();
    jdbc.sql(
            """
            INSERT INTO known_browser (organization_id, token_hash, user_id, seen_at)
            VALUES (:organization, :token, :user, :now)
            ON DUPLICATE KEY UPDATE seen_at = :now
            """)
        .param("organization", actor.organization().value())
        .param("token", token.hash())
        .param("user", actor.userId().orElseThrow().value())
        .param("now", Instant.now(clock))
        .update();
    return token;
  }

  /** Who has signed in with the address in the browser of that token. */
  Optional<UserId> find(OrganizationId organization, Token token, String canonicalAddress) {
    return jdbc.sql(
            """
            SELECT u.id
            FROM known_browser b
            JOIN app_user u ON u.organization_id = b.organization_id AND u.id = b.user_id
            WHERE b.organization_id = :organization
              AND b.token_hash = :token
              AND b.seen_at > :since
              AND u.email_canonical = :address
            """)
        .param("organization", organization.value())
        .param("token", token.hash())
        .param("since", Instant.now(clock).minus(KEPT))
        .param("address", canonicalAddress)
        .query((row, number) -> new UserId(row.getLong("id")))
        .optional();
  }

  /** None is known to the person any more. */
  void forget(OrganizationId organization, UserId user) {
    jdbc.sql("DELETE FROM known_browser WHERE organization_id = :organization AND user_id = :user")
        .param("organization", organization.value())
        .param("user", user.value())
        .update();
  }

  @Override
  public int discard(Instant now, int most) {
    return jdbc.sql("DELETE FROM known_browser WHERE seen_at < :before LIMIT :most")
        .param("before", now.minus(KEPT))
        .param("most", most)
        .update();
  }
}

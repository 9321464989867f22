package dev.gatehouse.registration;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Token;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links of registrations, as hashes; each mail that leaves has its own (S-04). */
@Component
class RegistrationTokens {

  private final JdbcClient jdbc;
  private final SecureRandom randomness = new SecureRandom();
  private final Clock clock;

  RegistrationTokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Token mint(Registration registration) {
    Token token = Token.random(randomness);
    jdbc.sql(
            """
            INSERT INTO registration_token
              (token_hash, organization_id, registration_id, email_canonical, expires_at)
            VALUES (:hash, :organization, :registration, :address, :expires)
            """)
        .param("hash", token.hash())
        .param("organization", registration.organization().value())
        .param("registration", registration.id().value())
        .param("address", registration.address().canonical())
        .param("expires", registration.expiresAt())
        .update();
    return token;
  }

  /** To which open registration the link belongs, while it is good; changes nothing. */
  Optional<RegistrationId> find(OrganizationId organization, Token token) {
    return jdbc.sql(
            """
            SELECT r.id
            FROM registration_token t
            JOIN registration r
              ON r.organization_id = t.organization_id
              AND r.id = t.registration_id
              AND r.email_canonical = t.email_canonical
            WHERE t.token_hash = :hash
              AND t.organization_id = :organization
              AND t.expires_at > :now
              AND r.state = 'OPEN'
            """)
        .param("hash", token.hash())
        .param("organization", organization.value())
        .param("now", Instant.now(clock))
        .query((row, number) -> new RegistrationId(row.getLong("id")))
        .optional();
  }

  void kill(Registration registration) {
    jdbc.sql(
            """
            DELETE FROM registration_token
            WHERE organization_id = :organization AND registration_id = :registration
            """)
        .param("organization", registration.organization().value())
        .param("registration", registration.id().value())
        .update();
  }
}

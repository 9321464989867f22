package dev.gatehouse.signin;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of people, as hashes. */
@Component
public class Credentials {

  private final JdbcClient jdbc;
  private final Identities identities;
  private final Clock clock;

  Credentials(JdbcClient jdbc, Identities identities, Clock clock) {
    this.jdbc = jdbc;
    this.identities = identities;
    this.clock = clock;
  }

  /** The person's only password from now on, by which they can sign in (D-22). */
  @Transactional(propagation = Propagation.MANDATORY)
  public void set(OrganizationId organization, UserId user, ChosenPassword password) {
    identities.keepInternal(organization, user);
    replace(organization, user, password.hash());
  }

  /** The same password under a new hash, or a new one. */
  void replace(OrganizationId organization, UserId user, String hash) {
    jdbc.sql(
            """
            INSERT INTO credential (organization_id, user_id, password_hash, changed_at)
            VALUES (:organization, :user, :hash, :now)
            ON DUPLICATE KEY UPDATE password_hash = :hash, changed_at = :now
            """)
        .param("organization", organization.value())
        .param("user", user.value())
        .param("hash", hash)
        .param("now", Instant.now(clock))
        .update();
  }

  /** With whatever else the person was recognised by. */
  void discard(OrganizationId organization, UserId user) {
    identities.discardAll(organization, user);
    jdbc.sql("DELETE FROM credential WHERE organization_id = :organization AND user_id = :user")
        .param("organization", organization.value())
        .param("user", user.value())
        .update();
  }

  Optional<String> hashOf(OrganizationId organization, UserId user) {
    return jdbc.sql(
            """
            SELECT password_hash
            FROM credential
            WHERE organization_id = :organization AND user_id = :user
            """)
        .param("organization", organization.value())
        .param("user", user.value())
        .query(String.class)
        .optional();
  }

  /**
   * Who would sign in with this address, and the hash to compare with; only Active users with an
   * identity of the domain INTERNAL have one.
   */
  Optional<Found> find(OrganizationId organization, String canonicalAddress) {
    return jdbc.sql(
            """
            SELECT u.id, c.password_hash
            FROM app_user u
            JOIN credential c ON c.organization_id = u.organization_id AND c.user_id = u.id
            JOIN sign_in_identity i
              ON i.organization_id = u.organization_id
              AND i.user_id = u.id
              AND i.domain = 'INTERNAL'
            WHERE u.organization_id = :organization
              AND u.email_canonical = :address
              AND u.state = 'ACTIVE'
            """)
        .param("organization", organization.value())
        .param("address", canonicalAddress)
        .query((row, number) ->
            new Found(new UserId(row.getLong("id")), row.getString("password_hash")))
        .optional();
  }

  /** Whether the hash has not been replaced; it cannot be until the transaction ends. */
  boolean isStill(OrganizationId organization, Found found) {
    return jdbc.sql(
            """
            SELECT 1
            FROM credential
            WHERE organization_id = :organization AND user_id = :user AND password_hash = :hash
            FOR UPDATE
            """)
        .param("organization", organization.value())
        .param("user", found.user().value())
        .param("hash", found.hash())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** A person and the hash of the password. */
  record Found(UserId user, String hash) {}
}

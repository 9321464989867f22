package dev.gatehouse.signin;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By what people are recognised when they sign in: a subject of a domain (D-22). Every Active user
 * has one at least, and nobody signs in without; one of another domain is another identity,
 * whatever its subject is called.
 */
@Component
class Identities {

  /** The domain of the passwords that the portal keeps itself. */
  private static final String INTERNAL = "INTERNAL";

  private final JdbcClient jdbc;

  Identities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person can be recognised by a password of ours from now on. */
  void keepInternal(OrganizationId organization, UserId user) {
    jdbc.sql(
            """
            INSERT IGNORE INTO sign_in_identity (organization_id, domain, subject, user_id)
            VALUES (:organization, :domain, :user, :user)
            """)
        .param("organization", organization.value())
        .param("domain", INTERNAL)
        .param("user", user.value())
        .update();
  }

  /** The person cannot be recognised by anything any more. */
  void discardAll(OrganizationId organization, UserId user) {
    jdbc.sql(
            """
            DELETE FROM sign_in_identity
            WHERE organization_id = :organization AND user_id = :user
            """)
        .param("organization", organization.value())
        .param("user", user.value())
        .update();
  }
}

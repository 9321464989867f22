package dev.gatehouse.invitation;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Token;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links of invitations, as hashes; each mail that leaves has its own (S-04). */
@Component
class InvitationTokens {

  private final JdbcClient jdbc;
  private final SecureRandom randomness = new SecureRandom();

  InvitationTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Token mint(Invitation invitation, EmailAddress address) {
    Token token = Token.random(randomness);
    jdbc.sql(
            """
            INSERT INTO invitation_token
              (token_hash, organization_id, invitation_id, email_canonical)
            VALUES (:hash, :organization, :invitation, :address)
            """)
        .param("hash", token.hash())
        .param("organization", invitation.organization().value())
        .param("invitation", invitation.id().value())
        .param("address", address.canonical())
        .update();
    return token;
  }

  /** To which invitation the link belongs, as long as the person still has that address. */
  Optional<InvitationId> find(OrganizationId organization, Token token) {
    return jdbc.sql(
            """
            SELECT t.invitation_id
            FROM invitation_token t
            JOIN invitation i
              ON i.organization_id = t.organization_id AND i.id = t.invitation_id
            JOIN app_user u
              ON u.organization_id = i.organization_id
              AND u.id = i.user_id
              AND u.email_canonical = t.email_canonical
            WHERE t.token_hash = :hash AND t.organization_id = :organization
            """)
        .param("hash", token.hash())
        .param("organization", organization.value())
        .query((row, number) -> new InvitationId(row.getLong("invitation_id")))
        .optional();
  }

  void kill(Invitation invitation) {
    jdbc.sql(
            """
            DELETE FROM invitation_token
            WHERE organization_id = :organization AND invitation_id = :invitation
            """)
        .param("organization", invitation.organization().value())
        .param("invitation", invitation.id().value())
        .update();
  }
}

package dev.gatehouse.invitation;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.User;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links of account offers, as hashes; each mail that leaves has its own (S-04). */
@Component
class AccountOfferTokens {

  private final JdbcClient jdbc;
  private final SecureRandom randomness = new SecureRandom();

  AccountOfferTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** To which offer a link belongs, and who may answer by it. */
  record Addressed(long offer, UserId user) {}

  Token mint(AccountOffer offer, User user) {
    Token token = Token.random(randomness);
    jdbc.sql(
            """
            INSERT INTO account_offer_token
              (token_hash, organization_id, offer_id, user_id, email_canonical)
            VALUES (:hash, :organization, :offer, :user, :address)
            """)
        .param("hash", token.hash())
        .param("organization", offer.organization().value())
        .param("offer", offer.id())
        .param("user", user.id().value())
        .param("address", offer.address().canonical())
        .update();
    return token;
  }

  /** As long as the person is Active and still has the address it was mailed to. */
  Optional<Addressed> find(OrganizationId organization, Token token) {
    return jdbc.sql(
            """
            SELECT t.offer_id, t.user_id
            FROM account_offer_token t
            JOIN app_user u
              ON u.organization_id = t.organization_id
              AND u.id = t.user_id
              AND u.email_canonical = t.email_canonical
            WHERE t.token_hash = :hash
              AND t.organization_id = :organization
              AND u.state = 'ACTIVE'
            """)
        .param("hash", token.hash())
        .param("organization", organization.value())
        .query((row, number) ->
            new Addressed(row.getLong("offer_id"), new UserId(row.getLong("user_id"))))
        .optional();
  }

  void kill(AccountOffer offer) {
    jdbc.sql(
            """
            DELETE FROM account_offer_token
            WHERE organization_id = :organization AND offer_id = :offer
            """)
        .param("organization", offer.organization().value())
        .param("offer", offer.id())
        .update();
  }
}

package dev.gatehouse.invitation;

import dev.gatehouse.access.RoleId;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.mail.MailId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.Grants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of account offers. */
@Component
class AccountOfferTable {

  private static final String SELECT =
      """
      SELECT o.id, o.organization_id, o.entry_key, o.email, o.email_canonical, o.inviter_id,
        o.state, o.issued_at, o.expires_at, o.mail_id,
        (SELECT GROUP_CONCAT(a.account_id)
         FROM account_offer_account a
         WHERE a.organization_id = o.organization_id AND a.offer_id = o.id) AS accounts,
        (SELECT GROUP_CONCAT(r.role_id)
         FROM account_offer_role r
         WHERE r.organization_id = o.organization_id AND r.offer_id = o.id) AS roles
      FROM account_offer o
      """;

  private final JdbcClient jdbc;

  AccountOfferTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until when the person may answer, and when that time began. */
  record Term(Instant from, Instant until) {}

  AccountOffer insert(Actor actor, long batch, EmailAddress address, Grants wished, Term term) {
    long organization = actor.organization().value();
    long id =
        jdbc.sql(
                """
                INSERT INTO account_offer
                  (organization_id, batch_id, email, email_canonical, inviter_id, state, issued_at,
                   expires_at)
                VALUES
                  (:organization, :batch, :email, :canonical, :inviter, 'OPEN', :from, :until)
                RETURNING id
                """)
            .param("organization", organization)
            .param("batch", batch)
            .param("email", address.value())
            .param("canonical", address.canonical())
            .param("inviter", actor.userId().orElseThrow().value())
            .param("from", term.from())
            .param("until", term.until())
            .query(Long.class)
            .single();
    wished.accounts().ids().forEach(account -> link("account", organization, id, account.value()));
    wished.roles().forEach(role -> link("role", organization, id, role.id().value()));
    return find("o.id = :id", actor.organization(), Map.of("id", id)).orElseThrow();
  }

  private void link(String what, long organization, long offer, long other) {
    jdbc.sql(
            """
            INSERT INTO account_offer_%1$s (organization_id, offer_id, %1$s_id)
            VALUES (:organization, :offer, :other)
            """
                .formatted(what))
        .param("organization", organization)
        .param("offer", offer)
        .param("other", other)
        .update();
  }

  Optional<AccountOffer> find(OrganizationId organization, EntryKey key) {
    return find("o.entry_key = :key", organization, Map.of("key", key.value()));
  }

  Optional<AccountOffer> find(OrganizationId organization, long id) {
    return find("o.id = :id", organization, Map.of("id", id));
  }

  /** Nobody sends it again, revokes or accepts it until the transaction ends. */
  Optional<AccountOffer> lock(OrganizationId organization, long id) {
    return find("o.id = :id FOR UPDATE", organization, Map.of("id", id));
  }

  private Optional<AccountOffer> find(
      String which, OrganizationId organization, Map<String, ?> parameters) {
    return jdbc.sql(SELECT + "WHERE o.organization_id = :organization AND " + which)
        .param("organization", organization.value())
        .params(parameters)
        .query(AccountOfferTable::map)
        .optional();
  }

  void reissue(AccountOffer offer, UserId sender, Term term) {
    change(
        offer,
        "state = 'OPEN', inviter_id = :sender, issued_at = :from, expires_at = :until",
        Map.of("sender", sender.value(), "from", term.from(), "until", term.until()));
  }

  void end(AccountOffer offer, InvitationState state) {
    change(offer, "state = :state", Map.of("state", state.name()));
  }

  void mailedBy(AccountOffer offer, MailId mail) {
    change(offer, "mail_id = :mail", Map.of("mail", mail.value()));
  }

  void delete(AccountOffer offer) {
    jdbc.sql("DELETE FROM account_offer WHERE organization_id = :organization AND id = :id")
        .param("organization", offer.organization().value())
        .param("id", offer.id())
        .update();
  }

  private void change(AccountOffer offer, String assignments, Map<String, ?> parameters) {
    jdbc.sql(
            """
            UPDATE account_offer
            SET %s
            WHERE organization_id = :organization AND id = :id
            """
                .formatted(assignments))
        .param("organization", offer.organization().value())
        .param("id", offer.id())
        .params(parameters)
        .update();
  }

  private static AccountOffer map(ResultSet row, int number) throws SQLException {
    Long mail = row.getObject("mail_id", Long.class);
    return new AccountOffer(
        row.getLong("id"),
        new OrganizationId(row.getLong("organization_id")),
        new EntryKey(row.getString("entry_key")),
        new EmailAddress(row.getString("email"), row.getString("email_canonical")),
        new UserId(row.getLong("inviter_id")),
        InvitationState.valueOf(row.getString("state")),
        row.getTimestamp("issued_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        Optional.ofNullable(mail).map(MailId::new),
        ids(row.getString("accounts"), AccountId::new),
        ids(row.getString("roles"), RoleId::new));
  }

  private static <T> Set<T> ids(@Nullable String joined, LongFunction<T> id) {
    return joined == null
        ? Set.of()
        : Arrays.stream(joined.split(","))
            .map(number -> id.apply(Long.parseLong(number)))
            .collect(Collectors.toUnmodifiableSet());
  }
}

package dev.gatehouse.registration;

import dev.gatehouse.account.AccountCode;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountName;
import dev.gatehouse.entitlement.CodeHash;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of registrations and their states. */
@Component
class RegistrationTable {

  private static final String SELECT =
      """
      SELECT r.id, r.organization_id, r.state, r.code_hash, r.email, r.email_canonical, r.company,
        r.account_code, r.account_id, r.language, r.asked_at, r.first_name, r.last_name, r.comment,
        r.user_id
      FROM registration r
      """;

  private final JdbcClient jdbc;

  RegistrationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty if it was stored already, be it by a request that came at the same moment. */
  Optional<RegistrationId> insert(
      OrganizationId organization, RegistrationRequest request, Instant now) {
    AccountName company = request.company();
    AccountCode account = request.account();
    return jdbc.sql(
            """
            INSERT IGNORE INTO registration
              (organization_id, request_key, code_hash, email, email_canonical, company,
                account_code, language, state, asked_at)
            VALUES (:organization, :key, :code, :email, :canonical, :company, :account, :language,
              'ASKED', :now)
            RETURNING id
            """)
        .param("organization", organization.value())
        .param("key", request.storedKey().toString())
        .param("code", request.code().hex())
        .param("email", request.address().value())
        .param("canonical", request.address().canonical())
        .param("company", company == null ? null : company.value())
        .param("account", account == null ? null : account.value())
        .param("language", request.language().getLanguage())
        .param("now", now)
        .query((row, number) -> new RegistrationId(row.getLong("id")))
        .optional();
  }

  /** The one that was stored when the request came first. */
  RegistrationId require(OrganizationId organization, RegistrationRequest request) {
    return jdbc.sql(
            """
            SELECT id
            FROM registration
            WHERE organization_id = :organization AND request_key = :key
            """)
        .param("organization", organization.value())
        .param("key", request.storedKey().toString())
        .query((row, number) -> new RegistrationId(row.getLong("id")))
        .single();
  }

  Optional<Registration> find(OrganizationId organization, RegistrationId id) {
    return jdbc.sql(SELECT + "WHERE r.organization_id = :organization AND r.id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(RegistrationTable::map)
        .optional();
  }

  /** The registration whose form is to be answered by mail: recent and not completed. */
  Optional<Registration> unanswered(OrganizationId organization, long id, Instant recent) {
    return jdbc.sql(
            SELECT
                + """
                WHERE r.organization_id = :organization
                  AND r.id = :id
                  AND r.asked_at > :recent
                  AND r.state IN ('ASKED', 'OPEN', 'REFUSED')
                """)
        .param("organization", organization.value())
        .param("id", id)
        .param("recent", recent)
        .query(RegistrationTable::map)
        .optional();
  }

  /**
   * How many other forms with the address, within an hour before and after, were answered by the
   * kind of mail that leads to the given state: refused, or by a link.
   */
  int countAnswered(Registration registration, RegistrationState state) {
    return jdbc.sql(
            """
            SELECT COUNT(*)
            FROM registration
            WHERE organization_id = :organization
              AND email_canonical = :address
              AND asked_at > :asked - INTERVAL 1 HOUR
              AND asked_at < :asked + INTERVAL 1 HOUR
              AND id <> :id
              AND state <> 'ASKED'
              AND (state = 'REFUSED') = (:state = 'REFUSED')
            """)
        .param("organization", registration.organization().value())
        .param("address", registration.address().canonical())
        .param("asked", registration.askedAt())
        .param("id", registration.id().value())
        .param("state", state.name())
        .query(Integer.class)
        .single();
  }

  /** The account that was meant, if any; what was typed is no longer needed. */
  void resolve(Registration registration, Optional<AccountId> account) {
    jdbc.sql(
            """
            UPDATE registration
            SET account_code = NULL, account_id = :account
            WHERE organization_id = :organization AND id = :id
            """)
        .param("account", account.map(AccountId::value).orElse(null), Types.BIGINT)
        .param("organization", registration.organization().value())
        .param("id", registration.id().value())
        .update();
  }

  /** Whether it did; what the person has completed does not become open or refused again. */
  boolean become(Registration registration, RegistrationState state) {
    return jdbc.sql(
                """
                UPDATE registration
                SET state = :state
                WHERE organization_id = :organization
                  AND id = :id
                  AND state IN ('ASKED', 'OPEN', 'REFUSED')
                """)
            .param("state", state.name())
            .param("organization", registration.organization().value())
            .param("id", registration.id().value())
            .update()
        == 1;
  }

  /** What else was asked with the address leads nowhere any more, and neither do its links. */
  void refuseOthers(Registration registration) {
    jdbc.sql(
            """
            UPDATE registration
            SET state = 'REFUSED'
            WHERE organization_id = :organization
              AND email_canonical = :address
              AND id <> :id
              AND state IN ('ASKED', 'OPEN')
            """)
        .param("organization", registration.organization().value())
        .param("address", registration.address().canonical())
        .param("id", registration.id().value())
        .update();
  }

  /** Whether a registration of the address waits for approval. */
  boolean isWaiting(OrganizationId organization, EmailAddress address) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM registration
              WHERE organization_id = :organization
                AND email_canonical = :address
                AND state = 'WAITING')
            """)
        .param("organization", organization.value())
        .param("address", address.canonical())
        .query(Boolean.class)
        .single();
  }

  static Registration map(ResultSet row, int number) throws SQLException {
    return new Registration(
        new RegistrationId(row.getLong("id")),
        new OrganizationId(row.getLong("organization_id")),
        RegistrationState.valueOf(row.getString("state")),
        new CodeHash(row.getString("code_hash")),
        new EmailAddress(row.getString("email"), row.getString("email_canonical")),
        known(row.getString("company")).map(AccountName::new).orElse(null),
        known(row.getString("account_code")).map(AccountCode::new).orElse(null),
        known(row.getObject("account_id", Long.class)).map(AccountId::new).orElse(null),
        Locale.forLanguageTag(row.getString("language")),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("comment"),
        known(row.getObject("user_id", Long.class)).map(UserId::new).orElse(null));
  }

  private static <T> Optional<T> known(@Nullable T value) {
    return Optional.ofNullable(value);
  }
}

package dev.gatehouse.account;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.OrganizationId;
import java.security.SecureRandom;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes accounts. Their lines and words go along; the caller holds the organization lock. */
@Component
class AccountTables {

  private final JdbcClient jdbc;
  private final AccountLines lines;
  private final AccountWords words;
  private final SecureRandom randomness = new SecureRandom();

  AccountTables(JdbcClient jdbc, AccountLines lines, AccountWords words) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.words = words;
  }

  /**
   * What a new account is.
   *
   * @param key of the form that asked for it; none if no form did
   */
  record Row(
      AccountName name,
      AccountType type,
      @Nullable AccountId parent,
      @Nullable UUID key,
      boolean rootProducer) {}

  /** With an account ID of its own. */
  AccountId insert(OrganizationId organization, Row row) {
    AccountId id =
        jdbc.sql(
                """
                INSERT INTO account
                  (organization_id, code, name, type, parent_id, root_producer, request_key)
                VALUES (:organization, :code, :name, :type, :parent, NULLIF(:root, FALSE), :key)
                RETURNING id
                """)
            .param("organization", organization.value())
            .param("code", AccountCode.random(randomness).value())
            .param("name", row.name().value())
            .param("type", row.type().name())
            .param("parent", number(row.parent()), Types.BIGINT)
            .param("root", row.rootProducer())
            .param("key", row.key() == null ? null : row.key().toString(), Types.VARCHAR)
            .query((inserted, number) -> new AccountId(inserted.getLong("id")))
            .single();
    lines.add(organization, id, row.parent());
    words.keep(organization, id, row.name().value());
    return id;
  }

  /** What the form with this key made. */
  Optional<AccountId> madeBy(OrganizationId organization, UUID key) {
    return jdbc.sql(
            """
            SELECT id
            FROM account
            WHERE organization_id = :organization AND request_key = :key
            """)
        .param("organization", organization.value())
        .param("key", key.toString())
        .query((row, number) -> new AccountId(row.getLong("id")))
        .optional();
  }

  void rename(OrganizationId organization, AccountId id, AccountName name) {
    jdbc.sql(
            """
            UPDATE account
            SET name = :name, version = version + 1
            WHERE organization_id = :organization AND id = :id
            """)
        .param("name", name.value())
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
    words.keep(organization, id, name.value());
  }

  /** With all that is below it. */
  void move(OrganizationId organization, AccountId id, @Nullable AccountId parent) {
    jdbc.sql(
            """
            UPDATE account
            SET parent_id = :parent, version = version + 1
            WHERE organization_id = :organization AND id = :id
            """)
        .param("parent", number(parent), Types.BIGINT)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
    lines.move(organization, id, parent);
  }

  /** Those right below it move to its parent, or to the top, with all that is below them. */
  List<AccountId> release(OrganizationId organization, Account account) {
    List<AccountId> freed = subAccounts(organization, account.id());
    jdbc.sql(
            """
            UPDATE account
            SET parent_id = :parent, version = version + 1
            WHERE organization_id = :organization AND parent_id = :id
            """)
        .param("parent", number(account.parent()), Types.BIGINT)
        .param("organization", organization.value())
        .param("id", account.id().value())
        .update();
    lines.bypass(organization, account.id());
    return freed;
  }

  private List<AccountId> subAccounts(OrganizationId organization, AccountId id) {
    return jdbc.sql(
            """
            SELECT id
            FROM account
            WHERE organization_id = :organization AND parent_id = :id
            ORDER BY id
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .query((row, number) -> new AccountId(row.getLong("id")))
        .list();
  }

  /** All of them; nobody below them may be left. */
  void delete(OrganizationId organization, List<AccountId> ids) {
    List<Long> numbers = ids.stream().map(AccountId::value).toList();
    // Otherwise the database would insist on leaves first.
    for (String sql :
        List.of(
            """
            UPDATE account
            SET parent_id = NULL
            WHERE organization_id = :organization AND id IN (:ids)
            """,
            """
            DELETE FROM account
            WHERE organization_id = :organization AND id IN (:ids)
            """)) {
      jdbc.sql(sql).param("organization", organization.value()).param("ids", numbers).update();
    }
  }

  private static @Nullable Long number(@Nullable AccountId id) {
    return id == null ? null : id.value();
  }
}

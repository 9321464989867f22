package dev.gatehouse.account;

import dev.gatehouse.shared.OrganizationId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is above whom, at any distance: a row for each pair, and one for each account with itself.
 */
@Component
class AccountLines {

  private final JdbcClient jdbc;

  AccountLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of a new account. */
  void add(OrganizationId organization, AccountId account, @Nullable AccountId parent) {
    change(
        """
        INSERT INTO account_line (organization_id, ancestor_id, descendant_id, depth)
        VALUES (:organization, :account, :account, 0)
        """,
        organization,
        Map.of("account", account.value()));
    connect(organization, account, parent);
  }

  /** The account leaves those above it, with all that is below it, for the new parent. */
  void move(OrganizationId organization, AccountId account, @Nullable AccountId parent) {
    change(
        """
        DELETE l
        FROM account_line l
        JOIN account_line below
          ON below.organization_id = l.organization_id
          AND below.descendant_id = l.descendant_id
          AND below.ancestor_id = :account
        JOIN account_line above
          ON above.organization_id = l.organization_id
          AND above.ancestor_id = l.ancestor_id
          AND above.descendant_id = :account
          AND above.depth > 0
        WHERE l.organization_id = :organization
        """,
        organization,
        Map.of("account", account.value()));
    connect(organization, account, parent);
  }

  private void connect(OrganizationId organization, AccountId account, @Nullable AccountId parent) {
    if (parent != null) {
      change(
          """
          INSERT INTO account_line (organization_id, ancestor_id, descendant_id, depth)
          SELECT :organization, above.ancestor_id, below.descendant_id, above.depth + below.depth + 1
          FROM account_line above
          JOIN account_line below
            ON below.organization_id = above.organization_id AND below.ancestor_id = :account
          WHERE above.organization_id = :organization AND above.descendant_id = :parent
          """,
          organization,
          Map.of("account", account.value(), "parent", parent.value()));
    }
  }

  /** Those above the account come one nearer to those below it. */
  void bypass(OrganizationId organization, AccountId account) {
    change(
        """
        UPDATE account_line l
        JOIN account_line below
          ON below.organization_id = l.organization_id
          AND below.descendant_id = l.descendant_id
          AND below.ancestor_id = :account
          AND below.depth > 0
        JOIN account_line above
          ON above.organization_id = l.organization_id
          AND above.ancestor_id = l.ancestor_id
          AND above.descendant_id = :account
          AND above.depth > 0
        SET l.depth = l.depth - 1
        WHERE l.organization_id = :organization
        """,
        organization,
        Map.of("account", account.value()));
  }

  /** The account and all below it. */
  List<AccountId> downwards(OrganizationId organization, AccountId account) {
    return accounts(
        """
        SELECT descendant_id AS id
        FROM account_line
        WHERE organization_id = :organization AND ancestor_id = :account
        ORDER BY descendant_id
        """,
        organization,
        account);
  }

  /** The account and all above it. */
  List<AccountId> upwards(OrganizationId organization, AccountId account) {
    return accounts(
        """
        SELECT ancestor_id AS id
        FROM account_line
        WHERE organization_id = :organization AND descendant_id = :account
        ORDER BY depth
        """,
        organization,
        account);
  }

  private List<AccountId> accounts(String sql, OrganizationId organization, AccountId account) {
    return jdbc.sql(sql)
        .param("organization", organization.value())
        .param("account", account.value())
        .query((row, number) -> new AccountId(row.getLong("id")))
        .list();
  }

  private void change(String sql, OrganizationId organization, Map<String, Long> parameters) {
    jdbc.sql(sql).param("organization", organization.value()).params(parameters).update();
  }
}

package dev.gatehouse.account;

import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts that an end user reaches. Their paths begin at the user's own account: what is above
 * it is nothing of theirs (FNO-16).
 */
@Component
public class ReachedAccounts {

  private final JdbcClient jdbc;

  ReachedAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the accounts that are reached, by name; one statement. */
  public List<Account> find(
      OrganizationId organization, Reach reach, Collection<AccountId> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : jdbc
            .sql(
                AccountTreeSql.reached(reach)
                    + """
                    FROM account a
                    WHERE a.organization_id = :organization AND a.id IN (:ids)
                      AND %s
                    ORDER BY a.sort_name, a.id
                    """
                        .formatted(reach.covers("a.id")))
            .param("organization", organization.value())
            .param("own", reach.numbers())
            .param("ids", accounts.stream().map(AccountId::value).toList())
            .query(AccountTreeSql::map)
            .list()
            .stream()
            .map(AccountNode::account)
            .toList();
  }

  /** NotFound for an account beyond reach. */
  public Account require(OrganizationId organization, Reach reach, AccountId account) {
    return find(organization, reach, List.of(account)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("account"));
  }

  /** The own account in whose line a reached account is; empty for one beyond reach. */
  public Optional<AccountId> own(OrganizationId organization, Reach reach, AccountId account) {
    return jdbc.sql(
            """
            SELECT ancestor_id
            FROM account_line
            WHERE organization_id = :organization
              AND descendant_id = :account
              AND ancestor_id IN (:own)
              AND (depth = 0 OR :downwards)
            """)
        .param("organization", organization.value())
        .param("account", account.value())
        .param("own", reach.numbers())
        .param("downwards", reach.downwards())
        .query((row, number) -> new AccountId(row.getLong("ancestor_id")))
        .optional();
  }

  /** Whether there is any account below this one. */
  public boolean hasSubAccounts(OrganizationId organization, AccountId account) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM account
              WHERE organization_id = :organization AND parent_id = :account)
            """)
        .param("organization", organization.value())
        .param("account", account.value())
        .query(Boolean.class)
        .single();
  }

  /** From the own account down to this one; nothing for one beyond reach. */
  public List<AccountNode> line(OrganizationId organization, Reach reach, AccountId account) {
    return jdbc.sql(
            AccountTreeSql.reached(reach)
                + """
                FROM account_line up
                JOIN account a ON a.organization_id = up.organization_id AND a.id = up.ancestor_id
                WHERE up.organization_id = :organization
                  AND up.descendant_id = :account
                  AND %s
                ORDER BY up.depth DESC
                """
                    .formatted(reach.covers("a.id")))
        .param("organization", organization.value())
        .param("account", account.value())
        .param("own", reach.numbers())
        .query(AccountTreeSql::map)
        .list();
  }

  boolean isWithin(OrganizationId organization, AccountFilter filter, AccountId account) {
    return filter.reach().map(reach -> own(organization, reach, account).isPresent()).orElse(true);
  }

  boolean mayBrowse(OrganizationId organization, AccountFilter filter) {
    return filter.under().isEmpty()
        || filter
            .reach()
            .filter(reach -> !isOpen(organization, reach, filter.under().get()))
            .isEmpty();
  }

  private boolean isOpen(OrganizationId organization, Reach reach, AccountId account) {
    return reach.downwards() && own(organization, reach, account).isPresent();
  }
}

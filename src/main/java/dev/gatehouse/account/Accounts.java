package dev.gatehouse.account;

import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of an organization, wherever they are in its trees. */
@Component
public class Accounts {

  private final JdbcClient jdbc;
  private final AccountTree tree;

  Accounts(JdbcClient jdbc, AccountTree tree) {
    this.jdbc = jdbc;
    this.tree = tree;
  }

  /** The account of the producer itself: where an invitation leads that names no other (D-15). */
  public AccountId rootProducer(OrganizationId organization) {
    return jdbc.sql(
            """
            SELECT id
            FROM account
            WHERE organization_id = :organization AND root_producer
            """)
        .param("organization", organization.value())
        .query((row, number) -> new AccountId(row.getLong("id")))
        .single();
  }

  public Account require(OrganizationId organization, AccountId id) {
    return find(organization, List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("account"));
  }

  /** Those of the numbers that are accounts of this organization, by name. */
  public List<Account> find(OrganizationId organization, Collection<AccountId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc
            .sql(
                AccountTreeSql.SELECT
                    + """
                    FROM account a
                    WHERE a.organization_id = :organization AND a.id IN (:ids)
                    ORDER BY a.sort_name, a.id
                    """)
            .param("organization", organization.value())
            .param("ids", ids.stream().map(AccountId::value).toList())
            .query(AccountTreeSql::map)
            .list()
            .stream()
            .map(AccountNode::account)
            .toList();
  }

  /**
   * At most the given number of accounts, by name: those with words that begin like each word of
   * the text, and those whose account ID begins so; without a text, the first.
   */
  public List<Account> search(OrganizationId organization, String text, int most) {
    List<AccountNode> found =
        text.isBlank()
            ? byName(organization, most)
            : tree.list(organization, searchFor(text), most).nodes();
    return found.stream().map(AccountNode::account).toList();
  }

  private static AccountFilter searchFor(String text) {
    return new AccountFilter(text, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private List<AccountNode> byName(OrganizationId organization, int most) {
    return jdbc.sql(AccountTreeSql.byName())
        .param("organization", organization.value())
        .param("most", most)
        .query(AccountTreeSql::map)
        .list();
  }
}

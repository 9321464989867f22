package dev.gatehouse.account;

import dev.gatehouse.shared.OrganizationId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trees of one organization, a page at a time: by place, or whatever a search finds. */
@Component
public class AccountTree {

  private final JdbcClient jdbc;
  private final ReachedAccounts reached;

  AccountTree(JdbcClient jdbc, ReachedAccounts reached) {
    this.jdbc = jdbc;
    this.reached = reached;
  }

  /**
   * A key that leads to no account of this organization, or of an end user to one beyond reach,
   * counts as the beginning. Below an account beyond reach there is nothing.
   */
  public AccountPage list(OrganizationId organization, AccountFilter filter, int size) {
    Optional<String> name =
        filter
            .after()
            .filter(after -> reached.isWithin(organization, filter, after))
            .flatMap(after -> sortName(organization, after));
    AccountFilter known = name.isPresent() ? filter : filter.fromTheBeginning();
    if (!reached.mayBrowse(organization, filter)) {
      return new AccountPage(List.of(), false);
    }
    List<AccountNode> nodes =
        AccountTreeSql.words(jdbc.sql(AccountTreeSql.page(known)), known)
            .param("organization", organization.value())
            .param("type", known.type().map(Enum::name).orElse(""))
            .param("under", known.under().map(AccountId::value).orElse(0L))
            .param("after", known.after().map(AccountId::value).orElse(0L))
            .param("name", name.orElse(""))
            .param("own", filter.reach().map(Reach::numbers).orElse(List.of()))
            .param("most", size + 1)
            .query(AccountTreeSql::map)
            .list();
    return nodes.size() > size
        ? new AccountPage(nodes.subList(0, size), true)
        : new AccountPage(nodes, false);
  }

  /**
   * Those above the account from the top, and itself; nothing if it is none of this organization.
   */
  public List<AccountNode> line(OrganizationId organization, AccountId account) {
    return jdbc.sql(
            AccountTreeSql.SELECT
                + """
                FROM account_line up
                JOIN account a ON a.organization_id = up.organization_id AND a.id = up.ancestor_id
                WHERE up.organization_id = :organization AND up.descendant_id = :account
                ORDER BY up.depth DESC
                """)
        .param("organization", organization.value())
        .param("account", account.value())
        .query(AccountTreeSql::map)
        .list();
  }

  private Optional<String> sortName(OrganizationId organization, AccountId account) {
    return jdbc.sql(
            """
            SELECT sort_name
            FROM account
            WHERE organization_id = :organization AND id = :account
            """)
        .param("organization", organization.value())
        .param("account", account.value())
        .query(String.class)
        .optional();
  }
}

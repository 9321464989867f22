package dev.gatehouse.account;

import dev.gatehouse.audit.AuditAction;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.OrganizationCreated;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of an organization. Each has one root producer account, made with it (D-14). */
@Component
public class Accounts {

  static final String SELECT =
      """
      SELECT a.id, a.name, a.type, (
        SELECT GROUP_CONCAT(upper.name ORDER BY l.depth DESC SEPARATOR ' › ')
        FROM account_line l
        JOIN account upper ON upper.organization_id = l.organization_id AND upper.id = l.ancestor_id
        WHERE l.organization_id = a.organization_id AND l.descendant_id = a.id) AS path
      FROM account a
      """;

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  Accounts(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
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

  /** Those of the numbers that are accounts of this organization, by name. */
  public List<Account> find(OrganizationId organization, Collection<AccountId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(
                SELECT
                    + """
                    WHERE a.organization_id = :organization AND a.id IN (:ids)
                    ORDER BY a.name, a.id
                    """)
            .param("organization", organization.value())
            .param("ids", ids.stream().map(AccountId::value).toList())
            .query(Accounts::map)
            .list();
  }

  /** At most the given number of accounts whose name contains the text, beginnings first. */
  public List<Account> search(OrganizationId organization, String text, int most) {
    String name = text.strip().replaceAll("([\\\\%_])", "\\\\$1");
    return jdbc.sql(
            SELECT
                + """
                WHERE a.organization_id = :organization
                  AND a.name COLLATE utf8mb4_general_ci LIKE :part
                ORDER BY a.name COLLATE utf8mb4_general_ci LIKE :beginning DESC, a.name, a.id
                LIMIT :most
                """)
        .param("organization", organization.value())
        .param("part", "%" + name + "%")
        .param("beginning", name + "%")
        .param("most", most)
        .query(Accounts::map)
        .list();
  }

  static Account map(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountId(row.getLong("id")),
        row.getString("name"),
        AccountType.valueOf(row.getString("type")),
        row.getString("path"));
  }

  @EventListener
  @Order(0)
  void on(OrganizationCreated created) {
    Organization organization = created.organization();
    jdbc.sql(
            """
            INSERT INTO account (organization_id, name, type, root_producer)
            VALUES (:organization, :name, 'PRODUCER', TRUE)
            """)
        .param("organization", organization.id().value())
        .param("name", organization.name())
        .update();
    AccountId root = rootProducer(organization.id());
    jdbc.sql(
            """
            INSERT INTO account_line (organization_id, ancestor_id, descendant_id, depth)
            VALUES (:organization, :account, :account, 0)
            """)
        .param("organization", organization.id().value())
        .param("account", root.value())
        .update();
    audit.record(
        created.actor(), Action.CREATE, detail -> detail.with("name", organization.name()));
  }

  private enum Action implements AuditAction {
    CREATE;

    @Override
    public String code() {
      return "account.create";
    }
  }
}

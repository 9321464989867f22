package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of entitlements, oldest first. */
@Component
public class EntitlementLines {

  private static final String SELECT =
      """
      SELECT l.id, l.entitlement_id, c.code, l.product_id, p.name, l.quantity, l.starts_on,
        l.ends_on, l.account_id, l.version
      FROM entitlement_line l
      JOIN entitlement_code c ON c.organization_id = l.organization_id AND c.line_id = l.id
      JOIN product p ON p.organization_id = l.organization_id AND p.id = l.product_id
      WHERE l.organization_id = :organization
      """;

  private final JdbcClient jdbc;

  EntitlementLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One statement, however many entitlements. */
  public List<EntitlementLine> of(
      OrganizationId organization, Collection<EntitlementId> entitlements) {
    return entitlements.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "AND l.entitlement_id IN (:ids) ORDER BY l.entitlement_id, l.id")
            .param("organization", organization.value())
            .param("ids", entitlements.stream().map(EntitlementId::value).toList())
            .query(EntitlementLines::map)
            .list();
  }

  public EntitlementLine require(OrganizationId organization, LineId id) {
    return jdbc.sql(SELECT + "AND l.id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(EntitlementLines::map)
        .optional()
        .orElseThrow(() -> new NotFound("line"));
  }

  int count(OrganizationId organization, EntitlementId entitlement) {
    return jdbc.sql(
            """
            SELECT COUNT(*)
            FROM entitlement_line
            WHERE organization_id = :organization AND entitlement_id = :entitlement
            """)
        .param("organization", organization.value())
        .param("entitlement", entitlement.value())
        .query(Integer.class)
        .single();
  }

  private static EntitlementLine map(ResultSet row, int number) throws SQLException {
    Long account = row.getObject("account_id", Long.class);
    return new EntitlementLine(
        new LineId(row.getLong("id")),
        new EntitlementId(row.getLong("entitlement_id")),
        new EntitlementCode(row.getString("code")),
        new ProductId(row.getLong("product_id")),
        row.getString("name"),
        new LineTerms(
            row.getInt("quantity"),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class)),
        account == null ? null : new AccountId(account),
        row.getLong("version"));
  }
}

package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.shared.OrganizationId;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the lines of entitlements; the caller holds the organization lock. */
@Component
class LineTable {

  private final JdbcClient jdbc;
  private final EntitlementCodes codes;

  LineTable(JdbcClient jdbc, EntitlementCodes codes) {
    this.jdbc = jdbc;
    this.codes = codes;
  }

  LineId insert(
      OrganizationId organization,
      @Nullable UUID key,
      EntitlementId entitlement,
      EntitlementCode code,
      ProductId product,
      LineTerms terms) {
    LineId id =
        values(
                """
                INSERT INTO entitlement_line (organization_id, entitlement_id, product_id,
                  quantity, starts_on, ends_on, request_key)
                VALUES (:organization, :entitlement, :product, :quantity, :start, :end, :key)
                RETURNING id
                """,
                organization,
                product,
                terms)
            .param("entitlement", entitlement.value())
            .param("key", key == null ? null : key.toString(), Types.VARCHAR)
            .query((row, number) -> new LineId(row.getLong("id")))
            .single();
    codes.insert(organization, code, entitlement, id);
    return id;
  }

  void update(OrganizationId organization, LineId id, ProductId product, LineTerms terms) {
    values(
            """
            UPDATE entitlement_line
            SET product_id = :product, quantity = :quantity, starts_on = :start, ends_on = :end,
              version = version + 1
            WHERE organization_id = :organization AND id = :id
            """,
            organization,
            product,
            terms)
        .param("id", id.value())
        .update();
  }

  private JdbcClient.StatementSpec values(
      String sql, OrganizationId organization, ProductId product, LineTerms terms) {
    return jdbc.sql(sql)
        .param("organization", organization.value())
        .param("product", product.value())
        .param("quantity", terms.quantity())
        .param("start", terms.start())
        .param("end", terms.end(), Types.DATE);
  }

  /** A line of an entitlement that has no account itself, and that has changed by it. */
  void assign(OrganizationId organization, LineId id, AccountId account) {
    jdbc.sql(
            """
            UPDATE entitlement_line l
            JOIN entitlement e ON e.organization_id = l.organization_id AND e.id = l.entitlement_id
            SET l.account_id = :account, l.version = l.version + 1, e.version = e.version + 1
            WHERE l.organization_id = :organization AND l.id = :id
            """)
        .param("account", account.value())
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  /** With its activation ID. */
  void delete(OrganizationId organization, LineId id) {
    jdbc.sql("DELETE FROM entitlement_line WHERE organization_id = :organization AND id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  /** What the form with this key made. */
  Optional<LineId> madeBy(OrganizationId organization, UUID key) {
    return jdbc.sql(
            """
            SELECT id
            FROM entitlement_line
            WHERE organization_id = :organization AND request_key = :key
            """)
        .param("organization", organization.value())
        .param("key", key.toString())
        .query((row, number) -> new LineId(row.getLong("id")))
        .optional();
  }
}

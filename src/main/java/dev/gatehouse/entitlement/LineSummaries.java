package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Reach;
import dev.gatehouse.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lists say of the lines of entitlements: one statement, however many. */
@Component
class LineSummaries {

  private static final String SELECT =
      """
      SELECT l.entitlement_id, COUNT(*) AS line_count, MIN(p.name) AS product,
        SUBSTRING(MIN(CONCAT(LPAD(l.id, 20, '0'), c.code)), 21) AS first_code,
        IF(COUNT(l.ends_on) = COUNT(*), MAX(l.ends_on), NULL) AS last_day,
        CAST(SUBSTRING(MIN(CONCAT(LPAD(l.id, 20, '0'), l.account_id)), 21) AS INTEGER) AS claimant
      FROM entitlement_line l
      JOIN entitlement e ON e.organization_id = l.organization_id AND e.id = l.entitlement_id
      JOIN entitlement_code c ON c.organization_id = l.organization_id AND c.line_id = l.id
      JOIN product p ON p.organization_id = l.organization_id AND p.id = l.product_id
      WHERE l.organization_id = :organization AND l.entitlement_id IN (:ids)
      """;

  private final JdbcClient jdbc;

  LineSummaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The lines of one entitlement in short.
   *
   * @param product the name of one of their products
   * @param code the activation ID of the first of them
   * @param end the last day of the last of them; none if one never ends
   * @param claimant who claimed that one alone
   */
  record Summary(
      int lines,
      Optional<String> product,
      Optional<EntitlementCode> code,
      Optional<LocalDate> end,
      Optional<AccountId> claimant) {

    static final Summary NONE =
        new Summary(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  Map<EntitlementId, Summary> of(
      OrganizationId organization, Collection<EntitlementId> entitlements) {
    return read(SELECT, organization, Reach.of(Set.of()), entitlements);
  }

  /** Of entitlements without an account only the lines that the reached accounts claimed. */
  Map<EntitlementId, Summary> of(
      OrganizationId organization, Reach reach, Collection<EntitlementId> entitlements) {
    String reached = "AND (e.account_id IS NOT NULL OR " + reach.covers("l.account_id") + ")\n";
    return read(SELECT + reached, organization, reach, entitlements);
  }

  private Map<EntitlementId, Summary> read(
      String sql,
      OrganizationId organization,
      Reach reach,
      Collection<EntitlementId> entitlements) {
    Map<EntitlementId, Summary> summaries = new HashMap<>();
    if (!entitlements.isEmpty()) {
      jdbc.sql(sql + "GROUP BY l.entitlement_id")
          .param("organization", organization.value())
          .param("own", reach.numbers())
          .param("ids", entitlements.stream().map(EntitlementId::value).toList())
          .query(row -> {
            summaries.put(new EntitlementId(row.getLong("entitlement_id")), map(row));
          });
    }
    return summaries;
  }

  private static Summary map(ResultSet row) throws SQLException {
    return new Summary(
        row.getInt("line_count"),
        Optional.of(row.getString("product")),
        Optional.of(new EntitlementCode(row.getString("first_code"))),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
        Optional.ofNullable(row.getObject("claimant", Long.class)).map(AccountId::new));
  }
}

package dev.gatehouse.entitlement;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.entitlement.LineSummaries.Summary;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the entitlements of one organization, a page at a time: three statements, however many. */
@Component
public class Entitlements {

  private static final int MOST_FOUND = 10_000;

  static final String SELECT =
      """
      SELECT e.id, c.code, e.account_id, e.state, e.version
      FROM entitlement e
      JOIN entitlement_code c
        ON c.organization_id = e.organization_id AND c.entitlement_id = e.id AND c.line_id IS NULL
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final LineSummaries summaries;

  Entitlements(JdbcClient jdbc, Accounts accounts, LineSummaries summaries) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.summaries = summaries;
  }

  public Entitlement require(OrganizationId organization, EntitlementId id) {
    return jdbc.sql(SELECT + "WHERE e.organization_id = :organization AND e.id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(Entitlements::map)
        .optional()
        .orElseThrow(() -> new NotFound("entitlement"));
  }

  /** A search by ID looks at no more than 10,000 of those that begin so. */
  public EntitlementPage list(OrganizationId organization, EntitlementFilter filter, int size) {
    List<Entitlement> found =
        filter.isHopeless() ? List.of() : found(organization, filter, size + 1);
    List<Entitlement> page = found.subList(0, Math.min(size, found.size()));
    return new EntitlementPage(rows(organization, page), found.size() > size);
  }

  private List<Entitlement> found(OrganizationId organization, EntitlementFilter filter, int most) {
    return jdbc.sql(statement(filter))
        .param("organization", organization.value())
        .param(
            "beginning",
            EntitlementCode.beginning(filter.search()).map(Products::beginning).orElse(""))
        .param("accounts", numbers(filter.accounts(), AccountId::value))
        .param("products", numbers(filter.products(), ProductId::value))
        .param("states", filter.states().stream().map(Enum::name).toList())
        .param("after", filter.after().map(EntitlementId::value).orElse(Long.MAX_VALUE))
        .param("found", MOST_FOUND)
        .param("most", most)
        .query(Entitlements::map)
        .list();
  }

  private static <T> List<Long> numbers(Optional<Set<T>> ids, Function<T, Long> number) {
    return ids.stream().flatMap(Set::stream).map(number).toList();
  }

  private static String statement(EntitlementFilter filter) {
    return SELECT
        + (filter.search().isBlank()
            ? ""
            : """
            JOIN (
              SELECT DISTINCT i.entitlement_id
              FROM entitlement_code i
              WHERE i.organization_id = :organization AND i.code_key LIKE :beginning
              LIMIT :found) found
              ON found.entitlement_id = e.id
            """)
        + "WHERE e.organization_id = :organization AND e.id < :after\n"
        + (filter.states().isEmpty() ? "" : "AND e.state IN (:states)\n")
        + (filter.accounts().isEmpty() ? "" : "AND e.account_id IN (:accounts)\n")
        + (filter.products().isEmpty()
            ? ""
            : """
            AND EXISTS (
              SELECT 1
              FROM entitlement_line l
              WHERE l.organization_id = e.organization_id
                AND l.entitlement_id = e.id
                AND l.product_id IN (:products))
            """)
        + "ORDER BY e.id DESC\nLIMIT :most";
  }

  private List<EntitlementRow> rows(OrganizationId organization, List<Entitlement> page) {
    Map<AccountId, String> paths =
        accounts
            .find(
                organization,
                page.stream().map(Entitlement::account).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(Account::id, Account::path));
    Map<EntitlementId, Summary> lines =
        summaries.of(organization, page.stream().map(Entitlement::id).toList());
    return page.stream()
        .map(entitlement ->
            EntitlementRow.of(
                entitlement,
                Optional.ofNullable(entitlement.account()).map(paths::get),
                lines.getOrDefault(entitlement.id(), Summary.NONE)))
        .toList();
  }

  static Entitlement map(ResultSet row, int number) throws SQLException {
    Long account = row.getObject("account_id", Long.class);
    return new Entitlement(
        new EntitlementId(row.getLong("id")),
        new EntitlementCode(row.getString("code")),
        account == null ? null : new AccountId(account),
        EntitlementState.valueOf(row.getString("state")),
        row.getLong("version"));
  }
}

package dev.gatehouse.entitlement;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
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

  private static final String SELECT =
      """
      SELECT e.id, c.code, e.account_id, e.state, e.version
      FROM entitlement e
      JOIN entitlement_code c
        ON c.organization_id = e.organization_id AND c.entitlement_id = e.id AND c.line_id IS NULL
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;

  Entitlements(JdbcClient jdbc, Accounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
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
    Map<EntitlementId, Lines> lines = lines(organization, page);
    return page.stream()
        .map(entitlement -> {
          Lines its = lines.getOrDefault(entitlement.id(), Lines.NONE);
          return new EntitlementRow(
              entitlement,
              Optional.ofNullable(entitlement.account()).map(paths::get),
              its.count(),
              its.product(),
              its.end());
        })
        .toList();
  }

  /** What the list says of the lines of one entitlement. */
  private record Lines(int count, Optional<String> product, Optional<LocalDate> end) {

    static final Lines NONE = new Lines(0, Optional.empty(), Optional.empty());
  }

  private Map<EntitlementId, Lines> lines(OrganizationId organization, List<Entitlement> page) {
    Map<EntitlementId, Lines> lines = new HashMap<>();
    if (!page.isEmpty()) {
      jdbc.sql(
              """
              SELECT l.entitlement_id, COUNT(*) AS line_count, MIN(p.name) AS product,
                IF(COUNT(l.ends_on) = COUNT(*), MAX(l.ends_on), NULL) AS last_day
              FROM entitlement_line l
              JOIN product p ON p.organization_id = l.organization_id AND p.id = l.product_id
              WHERE l.organization_id = :organization AND l.entitlement_id IN (:ids)
              GROUP BY l.entitlement_id
              """)
          .param("organization", organization.value())
          .param("ids", page.stream().map(entitlement -> entitlement.id().value()).toList())
          .query((row, number) ->
              Map.entry(
                  new EntitlementId(row.getLong("entitlement_id")),
                  new Lines(
                      row.getInt("line_count"),
                      Optional.of(row.getString("product")),
                      Optional.ofNullable(row.getObject("last_day", LocalDate.class)))))
          .list()
          .forEach(entry -> lines.put(entry.getKey(), entry.getValue()));
    }
    return lines;
  }

  private static Entitlement map(ResultSet row, int number) throws SQLException {
    Long account = row.getObject("account_id", Long.class);
    return new Entitlement(
        new EntitlementId(row.getLong("id")),
        new EntitlementCode(row.getString("code")),
        account == null ? null : new AccountId(account),
        EntitlementState.valueOf(row.getString("state")),
        row.getLong("version"));
  }
}

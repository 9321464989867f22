package dev.gatehouse.entitlement;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Reach;
import dev.gatehouse.account.ReachedAccounts;
import dev.gatehouse.entitlement.LineSummaries.Summary;
import dev.gatehouse.entitlement.ReachedEntitlementSql.Way;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What end users see of entitlements: those of the accounts within reach, in every state but Draft,
 * and nothing of others (FNO-11 to FNO-16).
 */
@Component
public class ReachedEntitlements {

  private final JdbcClient jdbc;
  private final EntitlementLines lines;
  private final LineSummaries summaries;
  private final ReachedAccounts accounts;

  ReachedEntitlements(
      JdbcClient jdbc, EntitlementLines lines, LineSummaries summaries, ReachedAccounts accounts) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.summaries = summaries;
    this.accounts = accounts;
  }

  /** The newest first; at most five statements, however many. */
  public ReachedPage list(
      OrganizationId organization, Reach reach, ReachedFilter filter, int size) {
    Way way = way(organization, reach, filter);
    List<Entitlement> found =
        query(ReachedEntitlementSql.page(way, reach, filter), organization, reach, filter)
            .param("state", filter.state().map(Enum::name).orElse(""))
            .param("after", filter.after().map(EntitlementId::value).orElse(Long.MAX_VALUE))
            .param("most", size + 1)
            .query(Entitlements::map)
            .list();
    List<Entitlement> page = found.subList(0, Math.min(size, found.size()));
    return new ReachedPage(rows(organization, reach, page), found.size() > size);
  }

  /** NotFound beyond reach, and for a Draft. */
  public ReachedEntitlement require(OrganizationId organization, Reach reach, EntitlementId id) {
    Entitlement entitlement =
        jdbc.sql(ReachedEntitlementSql.one(reach))
            .param("organization", organization.value())
            .param("own", reach.numbers())
            .param("id", id.value())
            .query(Entitlements::map)
            .optional()
            .orElseThrow(() -> new NotFound("entitlement"));
    List<EntitlementLine> all = lines.of(organization, List.of(id));
    if (entitlement.account() != null) {
      return reached(organization, reach, entitlement, entitlement.account(), all);
    }
    Map<AccountId, String> claimants =
        paths(organization, reach, all.stream().map(EntitlementLine::account));
    List<EntitlementLine> claimed =
        all.stream().filter(line -> claimants.containsKey(line.account())).toList();
    // Somebody else may have been given it since the first statement.
    AccountId claimant =
        claimed.stream()
            .map(EntitlementLine::account)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(() -> new NotFound("entitlement"));
    return reached(organization, reach, entitlement, claimant, claimed);
  }

  private ReachedEntitlement reached(
      OrganizationId organization,
      Reach reach,
      Entitlement entitlement,
      AccountId account,
      List<EntitlementLine> held) {
    return new ReachedEntitlement(
        entitlement,
        accounts.require(organization, reach, account).path(),
        account,
        held,
        entitlement.account() != null);
  }

  private Way way(OrganizationId organization, Reach reach, ReachedFilter filter) {
    if (isFew(ReachedEntitlementSql.countReached(reach), organization, reach, filter)) {
      return Way.FROM_ACCOUNTS;
    }
    return filter.isSearch()
            && isFew(ReachedEntitlementSql.countFound(), organization, reach, filter)
        ? Way.FROM_SEARCH
        : Way.THROUGH_ALL;
  }

  private boolean isFew(
      String sql, OrganizationId organization, Reach reach, ReachedFilter filter) {
    return query(sql, organization, reach, filter).query(Integer.class).single()
        <= ReachedEntitlementSql.MANY;
  }

  private JdbcClient.StatementSpec query(
      String sql, OrganizationId organization, Reach reach, ReachedFilter filter) {
    return jdbc.sql(sql)
        .param("organization", organization.value())
        .param("own", reach.numbers())
        .param("code", filter.code())
        .param("name", filter.name())
        .param("word", filter.word())
        .param("many", ReachedEntitlementSql.MANY + 1);
  }

  private List<ReachedRow> rows(OrganizationId organization, Reach reach, List<Entitlement> page) {
    Map<EntitlementId, Summary> held =
        summaries.of(organization, reach, page.stream().map(Entitlement::id).toList());
    Map<AccountId, String> paths =
        paths(
            organization,
            reach,
            Stream.concat(
                page.stream().map(Entitlement::account),
                held.values().stream().flatMap(lines -> lines.claimant().stream())));
    return page.stream()
        // Somebody else may have been given it since the first statement.
        .filter(entitlement -> entitlement.account() != null || held.containsKey(entitlement.id()))
        .map(entitlement ->
            row(entitlement, held.getOrDefault(entitlement.id(), Summary.NONE), paths))
        .toList();
  }

  private static ReachedRow row(
      Entitlement entitlement, Summary held, Map<AccountId, String> paths) {
    Optional<AccountId> account = Optional.ofNullable(entitlement.account()).or(held::claimant);
    return new ReachedRow(
        entitlement.id(),
        entitlement.account() == null ? held.code().orElseThrow() : entitlement.code(),
        account.map(paths::get).orElse(""),
        entitlement.state(),
        held.lines(),
        held.product(),
        held.end());
  }

  private Map<AccountId, String> paths(
      OrganizationId organization, Reach reach, Stream<AccountId> held) {
    return accounts
        .find(organization, reach, held.filter(Objects::nonNull).collect(Collectors.toSet()))
        .stream()
        .collect(Collectors.toMap(Account::id, Account::path));
  }
}

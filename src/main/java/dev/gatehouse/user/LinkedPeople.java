package dev.gatehouse.user;

import dev.gatehouse.account.AccountDeletionObstacle;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountPeople;
import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.account.DoubleLinks;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is linked to accounts, for those who change the trees. Names at most ten people, and counts
 * them up to {@link #MOST_COUNTED}.
 */
@Component
class LinkedPeople implements AccountPeople, AccountDeletionObstacle {

  private static final int MOST_NAMED = 10;
  private static final int MOST_COUNTED = 10_000;

  private final JdbcClient jdbc;

  LinkedPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public DoubleLinks linkedToBoth(
      OrganizationId organization, Collection<AccountId> upper, Collection<AccountId> lower) {
    List<Linked> people =
        linked(
            """
            SELECT up.user_id, MIN(up.account_id) AS upper_id, MIN(low.account_id) AS lower_id
            FROM user_account up
            JOIN user_account low
              ON low.organization_id = up.organization_id AND low.user_id = up.user_id
            WHERE up.organization_id = :organization
              AND up.account_id IN (:upper)
              AND low.account_id IN (:lower)
            GROUP BY up.user_id
            """,
            organization,
            upper,
            lower);
    return new DoubleLinks(
        people.stream()
            .map(person ->
                new DoubleLinks.DoubleLink(
                    person.name(), new AccountId(person.upper()), new AccountId(person.lower())))
            .toList(),
        people.stream().findFirst().map(Linked::people).orElse(0));
  }

  @Override
  public Optional<Refused> against(OrganizationId organization, Collection<AccountId> accounts) {
    List<Linked> people =
        linked(
            """
            SELECT DISTINCT up.user_id, 0 AS upper_id, 0 AS lower_id
            FROM user_account up
            WHERE up.organization_id = :organization AND up.account_id IN (:upper)
            """,
            organization,
            accounts,
            List.of());
    return people.stream()
        .findFirst()
        .map(first ->
            new Refused(AccountRefusal.HAS_USERS, first.people(), names(people, first.people())));
  }

  private static String names(List<Linked> people, int all) {
    return people.stream()
        .map(Linked::name)
        .collect(Collectors.joining(", ", "", all > people.size() ? ", …" : ""));
  }

  /**
   * One person.
   *
   * @param people how many there are with this one
   */
  private record Linked(String name, long upper, long lower, int people) {}

  private List<Linked> linked(
      String found,
      OrganizationId organization,
      Collection<AccountId> upper,
      Collection<AccountId> lower) {
    return jdbc.sql(
            """
            SELECT COALESCE(u.email, CONCAT_WS(' ', u.first_name, u.last_name)) AS name,
              found.upper_id AS upper, found.lower_id AS lower, COUNT(*) OVER () AS people
            FROM (%s LIMIT :counted) found
            JOIN app_user u ON u.organization_id = :organization AND u.id = found.user_id
            ORDER BY u.email_canonical, u.id
            LIMIT :named
            """
                .formatted(found))
        .param("organization", organization.value())
        .param("upper", numbers(upper))
        .param("lower", numbers(lower))
        .param("counted", MOST_COUNTED + 1)
        .param("named", MOST_NAMED)
        .query(Linked.class)
        .list();
  }

  private static List<Long> numbers(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).toList();
  }
}

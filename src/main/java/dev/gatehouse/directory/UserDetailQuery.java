package dev.gatehouse.directory;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is to say of people beyond the panel. */
@Component
public class UserDetailQuery {

  private static final int PORTION = 1_000;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final UserQuery query;

  UserDetailQuery(JdbcClient jdbc, Accounts accounts, UserQuery query) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.query = query;
  }

  /** One person in whatever state; NotFound for one of another organization. */
  public UserDetails require(Actor actor, UserId user) {
    actor.require(Permission.MANAGE_USERS);
    return of(actor.organization(), query.some(actor.organization(), List.of(user.value())))
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("user"));
  }

  /** In three statements for each thousand; somebody who was deleted since is left out. */
  List<UserDetails> of(OrganizationId organization, List<UserRow> people) {
    List<UserDetails> detailed = new ArrayList<>();
    for (int from = 0; from < people.size(); from += PORTION) {
      detailed.addAll(
          portion(organization, people.subList(from, Math.min(from + PORTION, people.size()))));
    }
    return detailed;
  }

  private List<UserDetails> portion(OrganizationId organization, List<UserRow> people) {
    Map<Long, UserRow> rows =
        people.stream().collect(Collectors.toMap(UserRow::id, Function.identity()));
    Map<Long, List<AccountId>> links = links(organization, rows.keySet());
    Map<AccountId, String> paths =
        accounts
            .find(
                organization,
                links.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Account::id, Account::path));
    Map<Long, UserDetails> details =
        details(
            organization,
            rows,
            id ->
                links.getOrDefault(id, List.of()).stream()
                    .map(account -> paths.getOrDefault(account, ""))
                    .toList());
    return people.stream().flatMap(person -> Stream.ofNullable(details.get(person.id()))).toList();
  }

  private Map<Long, UserDetails> details(
      OrganizationId organization, Map<Long, UserRow> rows, Function<Long, List<String>> paths) {
    return jdbc
        .sql(
            """
            SELECT id, consumer, producer, phone, created_at, joined_at
            FROM app_user
            WHERE organization_id = :organization AND id IN (:users)
            """)
        .param("organization", organization.value())
        .param("users", rows.keySet())
        .query((row, number) ->
            new UserDetails(
                Objects.requireNonNull(rows.get(row.getLong("id"))),
                new Kind(row.getBoolean("consumer"), row.getBoolean("producer")),
                paths.apply(row.getLong("id")),
                row.getString("phone"),
                row.getTimestamp("created_at").toInstant(),
                UserRows.instant(row.getTimestamp("joined_at"))))
        .list()
        .stream()
        .collect(Collectors.toMap(details -> details.row().id(), Function.identity()));
  }

  private Map<Long, List<AccountId>> links(OrganizationId organization, Collection<Long> users) {
    Map<Long, List<AccountId>> links = new HashMap<>();
    jdbc.sql(
            """
            SELECT user_id, account_id
            FROM user_account
            WHERE organization_id = :organization AND user_id IN (:users)
            ORDER BY user_id, account_id
            """)
        .param("organization", organization.value())
        .param("users", users)
        .query(row -> {
          links
              .computeIfAbsent(row.getLong("user_id"), user -> new ArrayList<>())
              .add(new AccountId(row.getLong("account_id")));
        });
    return links;
  }
}

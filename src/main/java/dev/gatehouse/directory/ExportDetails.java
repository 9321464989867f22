package dev.gatehouse.directory;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.user.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What files say of people beyond the panel. */
@Component
class ExportDetails {

  private static final int PORTION = 1_000;

  private final JdbcClient jdbc;
  private final Accounts accounts;

  ExportDetails(JdbcClient jdbc, Accounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  /** In three statements for each thousand; somebody who was deleted since is left out. */
  List<ExportedUser> of(OrganizationId organization, List<UserRow> people) {
    List<ExportedUser> detailed = new ArrayList<>();
    for (int from = 0; from < people.size(); from += PORTION) {
      detailed.addAll(
          portion(organization, people.subList(from, Math.min(from + PORTION, people.size()))));
    }
    return detailed;
  }

  private List<ExportedUser> portion(OrganizationId organization, List<UserRow> people) {
    List<Long> numbers = people.stream().map(UserRow::id).toList();
    Map<Long, Kind> kinds = kinds(organization, numbers);
    Map<Long, List<AccountId>> links = links(organization, numbers);
    Map<AccountId, String> paths =
        accounts
            .find(
                organization,
                links.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Account::id, Account::path));
    return people.stream()
        .filter(person -> kinds.containsKey(person.id()))
        .map(person ->
            new ExportedUser(
                person,
                Objects.requireNonNull(kinds.get(person.id())),
                links.getOrDefault(person.id(), List.of()).stream()
                    .map(account -> paths.getOrDefault(account, ""))
                    .toList()))
        .toList();
  }

  private Map<Long, Kind> kinds(OrganizationId organization, Collection<Long> users) {
    Map<Long, Kind> kinds = new HashMap<>();
    jdbc.sql(
            """
            SELECT id, consumer, producer
            FROM app_user
            WHERE organization_id = :organization AND id IN (:users)
            """)
        .param("organization", organization.value())
        .param("users", users)
        .query(row -> {
          kinds.put(
              row.getLong("id"), new Kind(row.getBoolean("consumer"), row.getBoolean("producer")));
        });
    return kinds;
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

package dev.gatehouse.directory;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Roles;
import dev.gatehouse.shared.OrganizationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what the filters of the panel can be set to, within one organization. */
@Component
public class FilterOffers {

  /** More are not offered in a list but searched by name. */
  static final int MOST_LISTED = 100;

  private static final int MOST_SUGGESTED = 20;

  private static final Comparator<Choice> BY_NAME =
      Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparingLong(Choice::id);

  private final JdbcClient jdbc;
  private final Roles roles;

  FilterOffers(JdbcClient jdbc, Roles roles) {
    this.jdbc = jdbc;
    this.roles = roles;
  }

  /** What the filters can be set to, and what they are set to. */
  public record Offer(List<Role> roles, Optional<Role> role, Choices scopes, Choices accounts) {}

  /**
   * A set of things of which one can be chosen.
   *
   * @param few all of them by name, unless there are too many for a list
   * @param many whether they have to be searched
   */
  public record Choices(List<Choice> few, boolean many, Optional<Choice> chosen) {}

  /** Something to choose. */
  public record Choice(long id, String name) {}

  /** What can be searched by name. */
  public enum Searchable {
    SCOPE,
    ACCOUNT;

    private String table() {
      return switch (this) {
        case SCOPE -> "scope";
        case ACCOUNT -> "account";
      };
    }
  }

  /**
   * Something chosen by its number, or by the name typed into a field.
   *
   * @param name empty where there was no such field
   */
  public record Wanted(Optional<Long> id, Optional<String> name) {

    private boolean isNothing() {
      return name.map(String::isBlank).orElse(id.isEmpty());
    }
  }

  /** What the organization does not have counts as not chosen. */
  public Offer offer(
      OrganizationId organization, Optional<Long> role, Wanted scope, Wanted account) {
    List<Role> all = roles.all(organization);
    Map<Searchable, List<Choice>> some = some(organization);
    return new Offer(
        all,
        all.stream()
            .filter(known -> role.filter(id -> id == known.id().value()).isPresent())
            .findFirst(),
        choices(
            organization, Searchable.SCOPE, some.getOrDefault(Searchable.SCOPE, List.of()), scope),
        choices(
            organization,
            Searchable.ACCOUNT,
            some.getOrDefault(Searchable.ACCOUNT, List.of()),
            account));
  }

  /** Some whose name begins like the text. */
  public List<Choice> suggest(OrganizationId organization, Searchable what, String text) {
    return jdbc.sql(
            """
            SELECT id, name
            FROM %s
            WHERE organization_id = :organization AND name COLLATE utf8mb4_general_ci LIKE :beginning
            ORDER BY name
            LIMIT :most
            """
                .formatted(what.table()))
        .param("organization", organization.value())
        .param("beginning", text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .param("most", MOST_SUGGESTED)
        .query(Choice.class)
        .list();
  }

  private Choices choices(
      OrganizationId organization, Searchable what, List<Choice> some, Wanted wanted) {
    boolean many = some.size() > MOST_LISTED;
    return new Choices(
        many ? List.of() : some,
        many,
        wanted.isNothing() ? Optional.empty() : find(organization, what, wanted));
  }

  /** By name; no more than show that there are too many for a list. */
  private Map<Searchable, List<Choice>> some(OrganizationId organization) {
    String sql =
        Arrays.stream(Searchable.values())
            .map(what ->
                """
                (SELECT '%s' AS what, id, name
                 FROM %s
                 WHERE organization_id = :organization
                 ORDER BY id
                 LIMIT :most)
                """
                    .formatted(what, what.table()))
            .collect(Collectors.joining("UNION ALL\n"));
    Map<Searchable, List<Choice>> some = new EnumMap<>(Searchable.class);
    jdbc.sql(sql)
        .param("organization", organization.value())
        .param("most", MOST_LISTED + 1)
        .query(row -> {
          some.computeIfAbsent(Searchable.valueOf(row.getString("what")), what -> new ArrayList<>())
              .add(new Choice(row.getLong("id"), row.getString("name")));
        });
    some.values().forEach(choices -> choices.sort(BY_NAME));
    return some;
  }

  /** Of several with the same name the one with the number, else the oldest. */
  private Optional<Choice> find(OrganizationId organization, Searchable what, Wanted wanted) {
    return jdbc.sql(
            """
            SELECT id, name
            FROM %s
            WHERE organization_id = :organization AND %s
            ORDER BY id = :id DESC, id
            LIMIT 1
            """
                .formatted(
                    what.table(),
                    wanted.name().isPresent()
                        ? "name COLLATE utf8mb4_general_ci = :name"
                        : "id = :id"))
        .param("organization", organization.value())
        .param("id", wanted.id().orElse(0L))
        .param("name", wanted.name().orElse("").strip())
        .query(Choice.class)
        .optional();
  }
}

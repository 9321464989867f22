package dev.gatehouse.directory;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Roles;
import dev.gatehouse.directory.FilterOffer.Choice;
import dev.gatehouse.directory.FilterOffer.Choices;
import dev.gatehouse.shared.OrganizationId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what the filters of the panel can be set to, within one organization. */
@Component
public class FilterOffers {

  /** More are not offered in a list but searched by name. */
  static final int MOST_LISTED = 100;

  private static final int MOST_SUGGESTED = 20;

  private final JdbcClient jdbc;
  private final Roles roles;

  FilterOffers(JdbcClient jdbc, Roles roles) {
    this.jdbc = jdbc;
    this.roles = roles;
  }

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
  public FilterOffer offer(
      OrganizationId organization, Optional<Long> role, Wanted scope, Wanted account) {
    List<Role> all = roles.all(organization);
    return new FilterOffer(
        all,
        all.stream()
            .filter(known -> role.filter(id -> id == known.id().value()).isPresent())
            .findFirst(),
        choices(organization, Searchable.SCOPE, scope),
        choices(organization, Searchable.ACCOUNT, account));
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

  private Choices choices(OrganizationId organization, Searchable what, Wanted wanted) {
    List<Choice> some = some(organization, what);
    boolean many = some.size() > MOST_LISTED;
    return new Choices(
        many ? List.of() : some,
        many,
        wanted.isNothing() ? Optional.empty() : find(organization, what, wanted));
  }

  private List<Choice> some(OrganizationId organization, Searchable what) {
    return jdbc
        .sql(
            """
            SELECT id, name
            FROM %s
            WHERE organization_id = :organization
            ORDER BY id
            LIMIT :most
            """
                .formatted(what.table()))
        .param("organization", organization.value())
        .param("most", MOST_LISTED + 1)
        .query(Choice.class)
        .list()
        .stream()
        .sorted(
            Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparingLong(Choice::id))
        .toList();
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

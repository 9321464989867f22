package dev.gatehouse.user;

import dev.gatehouse.access.RoleHolders;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.OrganizationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many people hold roles and scopes or are linked to accounts, in whatever state. Beyond {@link
 * #MOST_COUNTED} counting ends, so that it takes no longer in a large organization.
 */
@Component
public class GrantHolders implements RoleHolders {

  static final int MOST_COUNTED = 10_000;

  private final JdbcClient jdbc;

  GrantHolders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the number of the role, in one statement; at most one more than are counted. */
  public Map<Long, Integer> ofRoles(OrganizationId organization, Collection<Long> roles) {
    return counts("user_role", "role_id", organization, List.copyOf(roles));
  }

  /** By the number of the scope, like those of roles. */
  public Map<Long, Integer> ofScopes(OrganizationId organization, Collection<Long> scopes) {
    return counts("user_scope", "scope_id", organization, List.copyOf(scopes));
  }

  /** By the number of the account: who is linked to this very one, counted like the roles. */
  public Map<Long, Integer> ofAccounts(OrganizationId organization, Collection<Long> accounts) {
    return counts("user_account", "account_id", organization, List.copyOf(accounts));
  }

  @Override
  public int holding(OrganizationId organization, RoleId role) {
    return ofRoles(organization, List.of(role.value())).getOrDefault(role.value(), 0);
  }

  @Override
  public int holdingWithoutType(OrganizationId organization, RoleId role, Set<AccountType> types) {
    return jdbc.sql(
            """
            SELECT COUNT(*)
            FROM (
              SELECT 1
              FROM user_role h
              JOIN app_user u ON u.organization_id = h.organization_id AND u.id = h.user_id
              WHERE h.organization_id = :organization AND h.role_id = :role AND u.type NOT IN (:types)
              LIMIT :most) AS unfit
            """)
        .param("organization", organization.value())
        .param("role", role.value())
        .param("types", types.stream().map(AccountType::name).toList())
        .param("most", MOST_COUNTED + 1)
        .query(Integer.class)
        .single();
  }

  private Map<Long, Integer> counts(
      String table, String column, OrganizationId organization, List<Long> granted) {
    Map<Long, Integer> counts = new HashMap<>();
    if (!granted.isEmpty()) {
      JdbcClient.StatementSpec statement =
          jdbc.sql(sql(table, column, granted.size()))
              .param("organization", organization.value())
              .param("most", MOST_COUNTED + 1);
      for (int number = 0; number < granted.size(); number++) {
        statement = statement.param("granted" + number, granted.get(number));
      }
      statement.query(row -> {
        counts.put(row.getLong("granted"), row.getInt("holders"));
      });
    }
    return counts;
  }

  private static String sql(String table, String column, int granted) {
    return IntStream.range(0, granted)
        .mapToObj(number ->
            """
            SELECT :granted%1$d AS granted, COUNT(*) AS holders
            FROM (
              SELECT 1
              FROM %2$s
              WHERE organization_id = :organization AND %3$s = :granted%1$d
              LIMIT :most) AS held%1$d
            """
                .formatted(number, table, column))
        .collect(Collectors.joining("UNION ALL\n"));
  }
}

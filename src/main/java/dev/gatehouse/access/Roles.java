package dev.gatehouse.access;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles of an organization, few enough to be read whole. */
@Component
public class Roles {

  private final JdbcClient jdbc;

  Roles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * System roles first, in the order of {@link SystemRole}, then the organization's own by name.
   */
  public List<Role> all(OrganizationId organization) {
    return jdbc.sql(
            """
            SELECT r.id, r.code, r.name, r.version,
              (SELECT GROUP_CONCAT(p.permission)
               FROM role_permission p
               WHERE p.organization_id = r.organization_id AND p.role_id = r.id) AS permissions,
              (SELECT GROUP_CONCAT(t.account_type)
               FROM role_account_type t
               WHERE t.organization_id = r.organization_id AND t.role_id = r.id) AS types
            FROM role r
            WHERE r.organization_id = :organization
            ORDER BY r.system_role DESC, IF(r.system_role, r.id, 0), r.name_key
            """)
        .param("organization", organization.value())
        .query(Roles::map)
        .list();
  }

  public Role require(OrganizationId organization, SystemRole systemRole) {
    return require(organization, role -> role.is(systemRole));
  }

  public Role require(OrganizationId organization, RoleId id) {
    return require(organization, role -> role.id().equals(id));
  }

  private Role require(OrganizationId organization, Predicate<Role> wanted) {
    return all(organization).stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new NotFound("role"));
  }

  private static Role map(ResultSet row, int number) throws SQLException {
    return new Role(
        new RoleId(row.getLong("id")),
        row.getString("code"),
        row.getString("name"),
        Permission.named(names(row.getString("permissions"))),
        names(row.getString("types")).stream()
            .map(AccountType::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        row.getLong("version"));
  }

  private static Set<String> names(@Nullable String joined) {
    return joined == null ? Set.of() : Set.of(joined.split(","));
  }
}

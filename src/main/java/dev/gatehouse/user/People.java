package dev.gatehouse.user;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Active users with their effective permissions: the union over their roles (D-07), as far as it is
 * for people of their type.
 */
@Component
public class People {

  private static final String SELECT =
      """
      SELECT u.organization_id, u.id, u.email, u.first_name, u.last_name, u.type, u.language, u.time_zone,
        u.theme,
        (SELECT GROUP_CONCAT(DISTINCT p.permission)
         FROM user_role r
         JOIN role_permission p
           ON p.organization_id = r.organization_id AND p.role_id = r.role_id
         WHERE r.organization_id = u.organization_id AND r.user_id = u.id) AS permissions
      FROM app_user u
      """;

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty for everybody who is not Active, whatever they hold: they may do nothing. */
  public Optional<Person> find(OrganizationId organization, UserId id) {
    return jdbc.sql(
            SELECT
                + """
                WHERE u.organization_id = :organization AND u.id = :id AND u.state = 'ACTIVE'
                """)
        .param("organization", organization.value())
        .param("id", id.value())
        .query(People::map)
        .optional();
  }

  /** The Active holders of a permission, at most the given number, those longest here first. */
  public List<Person> holding(OrganizationId organization, Permission permission, int most) {
    return jdbc.sql(
            SELECT
                + """
                WHERE u.organization_id = :organization
                  AND u.state = 'ACTIVE'
                  AND (u.type = 'PRODUCER' OR NOT :producers)
                  AND u.id IN (
                  SELECT h.user_id
                  FROM role_permission g
                  JOIN user_role h
                    ON h.organization_id = g.organization_id AND h.role_id = g.role_id
                  WHERE g.organization_id = :organization AND g.permission = :permission)
                ORDER BY u.id
                LIMIT :most
                """)
        .param("organization", organization.value())
        .param("producers", permission.isOfProducers())
        .param("permission", permission.name())
        .param("most", most)
        .query(People::map)
        .list();
  }

  private static Person map(ResultSet row, int number) throws SQLException {
    AccountType type = AccountType.valueOf(row.getString("type"));
    return new Person(
        new OrganizationId(row.getLong("organization_id")),
        new UserId(row.getLong("id")),
        row.getString("email"),
        row.getString("first_name"),
        row.getString("last_name"),
        type,
        new Preferences(
            row.getString("language"), row.getString("time_zone"), row.getString("theme")),
        permissions(type, row.getString("permissions")));
  }

  /** End users reach nothing of the Producer Portal, whatever an own role of theirs says. */
  private static Set<Permission> permissions(AccountType type, @Nullable String names) {
    return names == null
        ? Set.of()
        : Permission.named(List.of(names.split(","))).stream()
            .filter(permission -> type == AccountType.PRODUCER || !permission.isOfProducers())
            .collect(Collectors.toUnmodifiableSet());
  }
}

package dev.gatehouse.user;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.Roles;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles and account links of people. What a Pending person holds takes effect on joining
 * (D-04).
 */
@Component
public class UserGrants {

  private final JdbcClient jdbc;
  private final Roles roles;

  UserGrants(JdbcClient jdbc, Roles roles) {
    this.jdbc = jdbc;
    this.roles = roles;
  }

  void give(OrganizationId organization, UserId user, Grants grants) {
    grants
        .accounts()
        .forEach(
            account -> insert("user_account", "account_id", organization, user, account.value()));
    grants
        .roles()
        .forEach(role -> insert("user_role", "role_id", organization, user, role.id().value()));
  }

  public List<Role> rolesOf(OrganizationId organization, UserId user) {
    Set<Long> held =
        new HashSet<>(
            jdbc.sql(
                    """
                    SELECT role_id
                    FROM user_role
                    WHERE organization_id = :organization AND user_id = :user
                    """)
                .param("organization", organization.value())
                .param("user", user.value())
                .query(Long.class)
                .list());
    return roles.all(organization).stream()
        .filter(role -> held.contains(role.id().value()))
        .toList();
  }

  /** Takes away the roles that fail the test, and returns them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Role> keepOnly(OrganizationId organization, UserId user, Predicate<Role> test) {
    List<Role> taken = rolesOf(organization, user).stream().filter(test.negate()).toList();
    taken.forEach(role -> take(organization, user, role.id()));
    return taken;
  }

  public boolean isAdministrator(OrganizationId organization, UserId user) {
    return rolesOf(organization, user).stream().anyMatch(role -> role.is(SystemRole.ADMINISTRATOR));
  }

  /** How many Active administrators there are; the caller holds the organization lock (D-10). */
  int activeAdministrators(OrganizationId organization) {
    return jdbc.sql(
            """
            SELECT COUNT(*)
            FROM role r
            JOIN user_role h ON h.organization_id = r.organization_id AND h.role_id = r.id
            JOIN app_user u ON u.organization_id = h.organization_id AND u.id = h.user_id
            WHERE r.organization_id = :organization AND r.code = :code AND u.state = 'ACTIVE'
            """)
        .param("organization", organization.value())
        .param("code", SystemRole.ADMINISTRATOR.name())
        .query(Integer.class)
        .single();
  }

  void takeAll(OrganizationId organization, UserId user) {
    for (String table : List.of("user_role", "user_scope", "user_account")) {
      jdbc.sql(
              "DELETE FROM " + table + " WHERE organization_id = :organization AND user_id = :user")
          .param("organization", organization.value())
          .param("user", user.value())
          .update();
    }
  }

  private void take(OrganizationId organization, UserId user, RoleId role) {
    jdbc.sql(
            """
            DELETE FROM user_role
            WHERE organization_id = :organization AND user_id = :user AND role_id = :role
            """)
        .param("organization", organization.value())
        .param("user", user.value())
        .param("role", role.value())
        .update();
  }

  private void insert(
      String table, String column, OrganizationId organization, UserId user, long granted) {
    jdbc.sql(
            """
            INSERT INTO %s (organization_id, user_id, %s)
            VALUES (:organization, :user, :granted)
            """
                .formatted(table, column))
        .param("organization", organization.value())
        .param("user", user.value())
        .param("granted", granted)
        .update();
  }
}

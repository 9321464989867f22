package dev.gatehouse.access;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.OrganizationStarted;
import dev.gatehouse.shared.OrganizationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the rows of the system roles equal to {@link SystemRole}, at every start: a release that
 * adds a permission changes what their holders may do.
 */
@Component
class SystemRoles {

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  SystemRoles(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  @EventListener
  @Order(0)
  void on(OrganizationStarted started) {
    OrganizationId organization = started.organization().id();
    List<String> changed =
        Arrays.stream(SystemRole.values())
            .filter(role -> bringUpToDate(organization, role))
            .map(SystemRole::label)
            .toList();
    if (!changed.isEmpty()) {
      audit.record(started.actor(), RoleAction.UPDATE, detail -> detail.with("roles", changed));
    }
  }

  /** Whether anything had to be changed. */
  private boolean bringUpToDate(OrganizationId organization, SystemRole role) {
    long id = insertOrFind(organization, role);
    int changes =
        replace(organization, id, "role_permission", "permission", names(role.permissions()))
            + replace(organization, id, "role_account_type", "account_type", names(role.types()));
    return changes > 0;
  }

  private long insertOrFind(OrganizationId organization, SystemRole role) {
    jdbc.sql(
            """
            INSERT INTO role (organization_id, code, name, system_role)
            VALUES (:organization, :code, :name, TRUE)
            ON DUPLICATE KEY UPDATE name = :name
            """)
        .param("organization", organization.value())
        .param("code", role.name())
        .param("name", role.label())
        .update();
    return jdbc.sql("SELECT id FROM role WHERE organization_id = :organization AND code = :code")
        .param("organization", organization.value())
        .param("code", role.name())
        .query(Long.class)
        .single();
  }

  private int replace(
      OrganizationId organization, long role, String table, String column, List<String> names) {
    int changes =
        jdbc.sql(
                """
                DELETE FROM %s
                WHERE organization_id = :organization AND role_id = :role AND %s NOT IN (:names)
                """
                    .formatted(table, column))
            .param("organization", organization.value())
            .param("role", role)
            .param("names", names)
            .update();
    for (String name : names) {
      changes +=
          jdbc.sql(
                  """
                  INSERT IGNORE INTO %s (organization_id, role_id, %s)
                  VALUES (:organization, :role, :name)
                  """
                      .formatted(table, column))
              .param("organization", organization.value())
              .param("role", role)
              .param("name", name)
              .update();
    }
    return changes;
  }

  private static List<String> names(Iterable<? extends Enum<?>> constants) {
    List<String> names = new ArrayList<>();
    constants.forEach(constant -> names.add(constant.name()));
    return names;
  }
}

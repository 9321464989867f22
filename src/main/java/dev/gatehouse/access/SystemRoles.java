package dev.gatehouse.access;

import dev.gatehouse.organization.OrganizationStarted;
import dev.gatehouse.shared.OrganizationId;
import java.util.ArrayList;
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

  SystemRoles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Order(0)
  void on(OrganizationStarted started) {
    OrganizationId organization = started.organization().id();
    for (SystemRole role : SystemRole.values()) {
      long id = insertOrFind(organization, role);
      replace(organization, id, "role_permission", "permission", names(role.permissions()));
      replace(organization, id, "role_account_type", "account_type", names(role.types()));
    }
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

  private void replace(
      OrganizationId organization, long role, String table, String column, List<String> names) {
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
  }

  private static List<String> names(Iterable<? extends Enum<?>> constants) {
    List<String> names = new ArrayList<>();
    constants.forEach(constant -> names.add(constant.name()));
    return names;
  }
}

package dev.gatehouse.access;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.OrganizationStarted;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
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
  private final Roles roles;
  private final RoleTables tables;
  private final AuditTrail audit;

  SystemRoles(JdbcClient jdbc, Roles roles, RoleTables tables, AuditTrail audit) {
    this.jdbc = jdbc;
    this.roles = roles;
    this.tables = tables;
    this.audit = audit;
  }

  @EventListener
  @Order(0)
  void on(OrganizationStarted started) {
    OrganizationId organization = started.organization().id();
    roles.all(organization).stream()
        .filter(role -> !role.isSystem() && isNamedLikeASystemRole(role))
        .forEach(role -> giveWay(started.actor(), role));
    List<String> changed =
        Arrays.stream(SystemRole.values())
            .filter(role -> bringUpToDate(organization, role))
            .map(SystemRole::label)
            .toList();
    if (!changed.isEmpty()) {
      audit.record(started.actor(), RoleAction.UPDATE, detail -> detail.with("roles", changed));
    }
  }

  private static boolean isNamedLikeASystemRole(Role role) {
    return Arrays.stream(SystemRole.values())
        .anyMatch(known -> known.label().equalsIgnoreCase(role.name()));
  }

  /** A release may bring a name that the organization has used: without this it would not start. */
  private void giveWay(Actor actor, Role role) {
    String name = "%s (%d)".formatted(role.name(), role.id().value());
    tables.rename(actor.organization(), role.id(), name);
    audit.record(
        actor,
        RoleAction.CHANGE,
        detail -> detail.with("role", role.name()).changed("name", role.name(), name));
  }

  /** Whether anything had to be changed. */
  private boolean bringUpToDate(OrganizationId organization, SystemRole role) {
    RoleId id = insertOrFind(organization, role);
    return tables.fill(organization, id, role.permissions(), role.types()) > 0;
  }

  private RoleId insertOrFind(OrganizationId organization, SystemRole role) {
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
    return new RoleId(
        jdbc.sql("SELECT id FROM role WHERE organization_id = :organization AND code = :code")
            .param("organization", organization.value())
            .param("code", role.name())
            .query(Long.class)
            .single());
  }
}

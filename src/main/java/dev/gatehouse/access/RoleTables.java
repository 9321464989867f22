package dev.gatehouse.access;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes roles, on behalf of those who have decided what they shall be. */
@Component
class RoleTables {

  /** Of a role that is not written yet. */
  static final RoleId NOT_YET = new RoleId(0);

  private final JdbcClient jdbc;

  RoleTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  RoleId insert(OrganizationId organization, String code, RoleDefinition role) {
    RoleId id =
        new RoleId(
            jdbc.sql(
                    """
                    INSERT INTO role (organization_id, code, name, system_role)
                    VALUES (:organization, :code, :name, FALSE)
                    RETURNING id
                    """)
                .param("organization", organization.value())
                .param("code", code)
                .param("name", role.name())
                .query(Long.class)
                .single());
    fill(organization, id, role.permissions(), role.types());
    return id;
  }

  void update(OrganizationId organization, RoleId id, RoleDefinition role) {
    rename(organization, id, role.name());
    fill(organization, id, role.permissions(), role.types());
  }

  void rename(OrganizationId organization, RoleId id, String name) {
    jdbc.sql(
            """
            UPDATE role
            SET name = :name, version = version + 1
            WHERE organization_id = :organization AND id = :id
            """)
        .param("name", name)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  void delete(OrganizationId organization, RoleId id) {
    jdbc.sql("DELETE FROM role WHERE organization_id = :organization AND id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  /** Compared as the unique key compares: whatever the case. */
  boolean isNameOfAnother(OrganizationId organization, String name, RoleId id) {
    return jdbc.sql(
            """
            SELECT COUNT(*)
            FROM role
            WHERE organization_id = :organization
              AND name_key = LOWER(:name COLLATE utf8mb4_nopad_bin)
              AND id <> :id
            """)
        .param("organization", organization.value())
        .param("name", name)
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /** Makes these its permissions and types, and says how many rows that took. */
  int fill(
      OrganizationId organization,
      RoleId role,
      Set<Permission> permissions,
      Set<AccountType> types) {
    return replace(organization, role, "role_permission", "permission", names(permissions))
        + replace(organization, role, "role_account_type", "account_type", names(types));
  }

  /** As they are stored, in the order of the code. */
  static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().sorted().map(Enum::name).toList();
  }

  private int replace(
      OrganizationId organization, RoleId role, String table, String column, List<String> names) {
    int changes =
        jdbc.sql(
                """
                DELETE FROM %s
                WHERE organization_id = :organization AND role_id = :role AND %s NOT IN (:names)
                """
                    .formatted(table, column))
            .param("organization", organization.value())
            .param("role", role.value())
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
              .param("role", role.value())
              .param("name", name)
              .update();
    }
    return changes;
  }
}

package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Stage;
import dev.gatehouse.organization.ConfiguredOrganization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("D-08")
class SystemRolesTests {
  private final Organizations organizations;
  private final ConfiguredOrganization configured;
  private final OrganizationId id;
  private final Roles roles;
  private final Rows rows;

  SystemRolesTests(Stage stage, Organizations organizations, Roles roles, Rows rows) {
    int number = stage.number();
    this.organizations = organizations;
    this.configured =
        stage.configured("Initech " + number, "t" + number, "bill@t%d.test".formatted(number));
    this.id = organizations.configure(configured).id();
    this.roles = roles;
    this.rows = rows;
  }

  @Test
  void everyOrganizationHasThemAll() {
    assertThat(roles.all(id))
        .extracting(Role::code)
        .containsExactly(
            Arrays.stream(SystemRole.values()).map(SystemRole::name).toArray(String[]::new));
    assertThat(roles.all(id))
        .allSatisfy(role -> {
          SystemRole known = SystemRole.valueOf(role.code());
          assertThat(role.name()).isEqualTo(known.label());
          assertThat(role.permissions()).isEqualTo(known.permissions());
          assertThat(role.types()).isEqualTo(known.types());
        });
  }

  @Test
  void aSecondStartLeavesThemAsTheyAre() {
    List<Role> before = roles.all(id);
    organizations.configure(configured);
    assertThat(roles.all(id)).isEqualTo(before);
  }

  @Test
  void aReleaseThatKnowsOtherPermissionsBringsThemUpToDate() {
    long manager = roles.require(id, SystemRole.USER_MANAGER).id().value();
    rows.change("DELETE FROM role_permission WHERE role_id = ?", manager);
    rows.change(
        "INSERT INTO role_permission (organization_id, role_id, permission) VALUES (?, ?, ?)",
        id.value(),
        manager,
        "VIEW_AUDIT");
    rows.change("UPDATE role SET name = 'Old name' WHERE id = ?", manager);
    organizations.configure(configured);
    Role now = roles.require(id, SystemRole.USER_MANAGER);
    assertThat(now.id().value()).isEqualTo(manager);
    assertThat(now.permissions()).isEqualTo(SystemRole.USER_MANAGER.permissions());
    assertThat(now.name()).isEqualTo("User Manager");
  }

  @Test
  void anOwnRoleGivesWayToASystemRoleOfItsName() {
    rows.change(
        "INSERT INTO role (organization_id, code, name, system_role) VALUES (?, ?, ?, FALSE)",
        id.value(),
        "custom-x",
        "Soon a name of ours");
    long own = rows.one(Long.class, "SELECT MAX(id) FROM role WHERE code = 'custom-x'");
    rows.change("DELETE FROM role WHERE organization_id = ? AND code = 'USER_MANAGER'", id.value());
    rows.change("UPDATE role SET name = 'USER manager' WHERE id = ?", own);

    organizations.configure(configured);

    assertThat(roles.require(id, SystemRole.USER_MANAGER).name()).isEqualTo("User Manager");
    assertThat(roles.require(id, new RoleId(own)).name()).isEqualTo("USER manager (" + own + ")");
    assertThat(rows.audited(id, "role.change").details())
        .isEqualTo(
            "{\"role\":\"USER manager\",\"name\":{\"before\":\"USER manager\",\"after\":"
                + "\"USER manager (%d)\"}}".formatted(own));
  }
}

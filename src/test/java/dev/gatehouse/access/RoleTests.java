package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("D-09")
class RoleTests {
  private static final OrganizationId ACME = new OrganizationId(1);
  private final Actor ada = actor(EnumSet.allOf(Permission.class));
  private final Actor uma = actor(Set.of(Permission.MANAGE_USERS));
  private final Actor con = actor(Set.of());

  @ParameterizedTest
  @EnumSource
  void anAdministratorGrantsEveryRole(SystemRole role) {
    assertThat(role(role).isGrantableBy(ada)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void somebodyWithoutPermissionsGrantsNone(SystemRole role) {
    assertThat(role(role).isGrantableBy(con)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"USER_MANAGER", "PORTAL_USER", "PORTAL_ADMINISTRATIVE_USER"})
  @Tag("RAW-51")
  void aUserManagerGrantsWhatSheHoldsAndTheRolesOfEndUsers(SystemRole role) {
    assertThat(role(role).isGrantableBy(uma)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"USER_MANAGER", "PORTAL_USER", "PORTAL_ADMINISTRATIVE_USER"})
  @Tag("RAW-51")
  void aUserManagerGrantsNothingBeyondManagingUsers(SystemRole role) {
    assertThat(role(role).isGrantableBy(uma)).isFalse();
  }

  @Test
  void onesOwnRoleIsGrantableByItsPermissionsAlone() {
    Actor audits = actor(Set.of(Permission.VIEW_AUDIT, Permission.MANAGE_USERS));
    Role auditor =
        new Role(
            new RoleId(9),
            "auditor",
            "Auditor",
            Set.of(Permission.VIEW_AUDIT),
            SystemRole.ADMINISTRATOR.types());
    assertThat(auditor.isGrantableBy(audits)).isTrue();
    assertThat(auditor.isGrantableBy(uma)).isFalse();
  }

  private static Role role(SystemRole role) {
    return new Role(new RoleId(1), role.name(), role.label(), role.permissions(), role.types());
  }

  private static Actor actor(Set<Permission> permissions) {
    return Actor.user(ACME, new UserId(1), "192.0.2.1", permissions);
  }
}

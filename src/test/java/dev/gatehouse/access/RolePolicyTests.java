package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.shared.AccountType;
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

class RolePolicyTests {
  private final Actor ada = actor(EnumSet.allOf(Permission.class));
  private final Actor definer = actor(Set.of(Permission.MANAGE_ROLES, Permission.VIEW_AUDIT));
  private final Actor uma = actor(Set.of(Permission.MANAGE_USERS, Permission.VIEW_AUDIT));
  private final Role auditor = own(Permission.VIEW_AUDIT);
  private final Role keeper = own(Permission.VIEW_AUDIT, Permission.MANAGE_GROUPS);

  @ParameterizedTest
  @EnumSource
  @Tag("D-08")
  void nobodyChangesOrDeletesASystemRole(SystemRole system) {
    Role role =
        new Role(
            new RoleId(1), system.name(), system.label(), system.permissions(), system.types(), 0);
    assertThat(RolePolicy.mayChange(ada, role)).isFalse();
    assertThat(RolePolicy.changeObstacle(ada, role)).contains(AccessRefusal.SYSTEM_ROLE);
    assertThat(RolePolicy.deletionObstacle(ada, role, 0)).contains(AccessRefusal.SYSTEM_ROLE);
  }

  @Test
  @Tag("D-09")
  void aRoleIsChangedByWhoHoldsEveryPermissionInIt() {
    assertThat(RolePolicy.mayChange(ada, keeper)).isTrue();
    assertThat(RolePolicy.mayChange(definer, auditor)).isTrue();
    assertThat(RolePolicy.mayChange(definer, keeper)).isFalse();
    assertThat(RolePolicy.changeObstacle(definer, keeper))
        .contains(AccessRefusal.ROLE_BEYOND_YOURS);
    assertThat(RolePolicy.deletionObstacle(definer, keeper, 0))
        .contains(AccessRefusal.ROLE_BEYOND_YOURS);
  }

  @Test
  void managingUsersIsNotManagingRoles() {
    assertThat(RolePolicy.mayDefine(uma)).isFalse();
    assertThat(RolePolicy.mayChange(uma, auditor)).isFalse();
  }

  @Test
  @Tag("D-08")
  void aRoleInUseIsNotDeleted() {
    assertThat(RolePolicy.deletionObstacle(ada, auditor, 0)).isEmpty();
    assertThat(RolePolicy.deletionObstacle(ada, auditor, 1)).contains(AccessRefusal.ROLE_IN_USE);
  }

  private static Role own(Permission... permissions) {
    return new Role(
        new RoleId(9), "custom-9", "Own", Set.of(permissions), Set.of(AccountType.PRODUCER), 0);
  }

  private static Actor actor(Set<Permission> permissions) {
    return Actor.user(
        new OrganizationId(1), new UserId(1), "192.0.2.1", AccountType.PRODUCER, permissions);
  }
}

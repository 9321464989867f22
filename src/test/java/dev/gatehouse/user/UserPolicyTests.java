package dev.gatehouse.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserPolicyTests {
  private static final UserId ME = new UserId(1);
  private static final UserId OTHER = new UserId(2);

  /** Actor's role, the other's role ('' for none), the other's state, and what the actor may do. */
  @ParameterizedTest
  @Tag("D-09")
  @Tag("CS-14")
  @CsvSource({
    "ADMINISTRATOR, ,                         ACTIVE,   true,  false, '',            STILL_ACTIVE",
    "ADMINISTRATOR, ,                         INACTIVE, false, true, '',            ''",
    "ADMINISTRATOR, ,                         PENDING,  false, false, '',            STILL_PENDING",
    "ADMINISTRATOR, ADMINISTRATOR,            ACTIVE,   true,  false, ADMINISTRATOR, ADMINISTRATOR",
    "ADMINISTRATOR, ADMINISTRATOR,            INACTIVE, false, true, ADMINISTRATOR, ADMINISTRATOR",
    "ADMINISTRATOR, ADMINISTRATOR,            PENDING,  false, false, '',            STILL_PENDING",
    "ADMINISTRATOR, USER_MANAGER,             ACTIVE,   true,  false, '',            STILL_ACTIVE",
    "USER_MANAGER,  ,                         ACTIVE,   true,  false, '',            STILL_ACTIVE",
    "USER_MANAGER,  USER_MANAGER,             ACTIVE,   true,  false, '',            STILL_ACTIVE",
    "USER_MANAGER,  DOWNLOAD_PACKAGE_MANAGER, ACTIVE,   true,  false, '',            STILL_ACTIVE",
    "USER_MANAGER,  ADMINISTRATOR,            ACTIVE,   false, false, BEYOND_YOURS,  BEYOND_YOURS",
    "USER_MANAGER,  ADMINISTRATOR,            INACTIVE, false, false, BEYOND_YOURS,  BEYOND_YOURS",
    "USER_MANAGER,  ADMINISTRATOR,            PENDING,  false, false, BEYOND_YOURS,  BEYOND_YOURS",
    "USER_MANAGER,  ,                         INACTIVE, false, true,  '',           ''",
    "USER_MANAGER,  ,                         REMOVED,  false, false, '',           ''",
    "PORTAL_USER,   ,                         ACTIVE,   false, false, BEYOND_YOURS,  BEYOND_YOURS",
  })
  void managersManageWhoHoldsNoMoreManagementThanThey(
      SystemRole actorRole,
      SystemRole otherRole,
      UserState state,
      boolean deactivate,
      boolean activate,
      String removalObstacle,
      String deletionObstacle) {
    Actor actor = actor(actorRole);
    Standing other =
        Standing.of(OTHER, state, otherRole == null ? List.of() : List.of(role(otherRole)));

    assertThat(UserPolicy.mayDeactivate(actor, other)).isEqualTo(deactivate);
    assertThat(UserPolicy.mayActivate(actor, other)).isEqualTo(activate);
    assertThat(UserPolicy.removalObstacle(actor, other).map(Enum::name).orElse(""))
        .isEqualTo(removalObstacle);
    assertThat(UserPolicy.deletionObstacle(actor, other).map(Enum::name).orElse(""))
        .isEqualTo(deletionObstacle);
    assertThat(UserPolicy.mayDelete(actor, other)).isEqualTo(deletionObstacle.isEmpty());
  }

  /** As above, and why the actor cannot give the other one another address. */
  @ParameterizedTest
  @Tag("D-06")
  @Tag("D-09")
  @CsvSource({
    "ADMINISTRATOR, ADMINISTRATOR,            ACTIVE,   ''",
    "ADMINISTRATOR, ADMINISTRATOR,            INACTIVE, ''",
    "ADMINISTRATOR, ADMINISTRATOR,            PENDING,  ''",
    "ADMINISTRATOR, ,                         REMOVED,  REMOVED",
    "USER_MANAGER,  ,                         ACTIVE,   ''",
    "USER_MANAGER,  USER_MANAGER,             ACTIVE,   ''",
    "USER_MANAGER,  DOWNLOAD_PACKAGE_MANAGER, ACTIVE,   HOLDS_MORE",
    "USER_MANAGER,  DOWNLOAD_PACKAGE_MANAGER, INACTIVE, HOLDS_MORE",
    "USER_MANAGER,  PORTAL_USER,              ACTIVE,   HOLDS_MORE",
    "USER_MANAGER,  DOWNLOAD_PACKAGE_MANAGER, PENDING,  ''",
    "USER_MANAGER,  ADMINISTRATOR,            ACTIVE,   BEYOND_YOURS",
    "USER_MANAGER,  ADMINISTRATOR,            PENDING,  BEYOND_YOURS",
    "PORTAL_USER,   ,                         ACTIVE,   BEYOND_YOURS",
  })
  void onlyWhoHoldsEveryPermissionOfAMemberGivesThemAnotherAddress(
      SystemRole actorRole, SystemRole otherRole, UserState state, String obstacle) {
    Actor actor = actor(actorRole);
    Standing other =
        Standing.of(OTHER, state, otherRole == null ? List.of() : List.of(role(otherRole)));

    assertThat(UserPolicy.addressObstacle(actor, other).map(Enum::name).orElse(""))
        .isEqualTo(obstacle);
    assertThat(UserPolicy.mayChangeAddress(actor, other)).isEqualTo(obstacle.isEmpty());
  }

  @Test
  void nobodyBlocksRemovesOrDeletesOneself() {
    Standing me = Standing.of(ME, UserState.ACTIVE, List.of(role(SystemRole.USER_MANAGER)));

    assertThat(UserPolicy.mayDeactivate(actor(SystemRole.USER_MANAGER), me)).isFalse();
    assertThat(UserPolicy.removalObstacle(actor(SystemRole.USER_MANAGER), me))
        .contains(UserRefusal.YOURSELF);
    assertThat(UserPolicy.mayDelete(actor(SystemRole.USER_MANAGER), me)).isFalse();
  }

  @Test
  @Tag("D-07")
  void managementPermissionsAreThoseThatBeginWithManageInTheDocument() {
    assertThat(
            Arrays.stream(Permission.values())
                .filter(Permission::isManagement)
                .map(Permission::label))
        .containsExactly(
            "Manage Users",
            "Manage Roles",
            "Manage Accounts",
            "Manage Entitlements",
            "Manage Groups",
            "Manage Organization");
  }

  private static Actor actor(SystemRole role) {
    return Actor.user(
        new OrganizationId(1), ME, "127.0.0.1", AccountType.PRODUCER, role.permissions());
  }

  private static Role role(SystemRole role) {
    return new Role(new RoleId(1), role.name(), role.label(), role.permissions(), role.types(), 0);
  }
}

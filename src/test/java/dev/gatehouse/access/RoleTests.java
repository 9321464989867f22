package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            "custom-9",
            "Auditor",
            Set.of(Permission.VIEW_AUDIT),
            SystemRole.ADMINISTRATOR.types(),
            0);
    assertThat(auditor.isGrantableBy(audits)).isTrue();
    assertThat(auditor.isGrantableBy(uma)).isFalse();
  }

  /** Types, permissions, and whether Manage Users is enough to grant it. */
  @ParameterizedTest
  @CsvSource({
    "CUSTOMER,                            VIEW_OWN_ENTITLEMENTS,                         true",
    "CUSTOMER PARTNER,                    VIEW_OWN_ENTITLEMENTS MANAGE_ACCOUNT_PEOPLE,   true",
    "CUSTOMER PRODUCER,                   VIEW_OWN_ENTITLEMENTS,                         false",
    "PRODUCER,                            VIEW_OWN_ENTITLEMENTS,                         false",
    "CUSTOMER,                            VIEW_OWN_ENTITLEMENTS MANAGE_ROLES,            false",
    "CUSTOMER,                            MANAGE_ROLES,                                  false",
    "CUSTOMER PARTNER SELF_REGISTERED,    VIEW_AUDIT,                                    false",
    "SELF_REGISTERED,                     MANAGE_DOWNLOAD_PACKAGES,                      false",
    "PARTNER,                             CREATE_SERVICE_PROVIDERS,                      false",
    "PARTNER,                             MANAGE_USERS,                                  true",
  })
  void onlyARoleOfPortalPermissionsForEndUsersIsGrantedWithoutHoldingThem(
      String types, String permissions, boolean grantable) {
    Role own =
        new Role(
            new RoleId(9),
            "custom-9",
            "Own",
            Permission.named(List.of(permissions.split(" "))),
            Arrays.stream(types.split(" "))
                .map(AccountType::valueOf)
                .collect(Collectors.toUnmodifiableSet()),
            0);
    assertThat(own.isGrantableBy(uma)).isEqualTo(grantable);
    assertThat(own.isGrantableBy(ada)).isTrue();
    assertThat(own.isGrantableBy(con)).isFalse();
  }

  private static Role role(SystemRole role) {
    return new Role(new RoleId(1), role.name(), role.label(), role.permissions(), role.types(), 0);
  }

  private static Actor actor(Set<Permission> permissions) {
    return Actor.user(ACME, new UserId(1), "192.0.2.1", AccountType.PRODUCER, permissions);
  }
}

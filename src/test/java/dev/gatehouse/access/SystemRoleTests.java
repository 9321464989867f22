package dev.gatehouse.access;

import static dev.gatehouse.shared.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Permission;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("D-08")
class SystemRoleTests {
  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATOR, Administrator",
    "USER_MANAGER, User Manager",
    "DOWNLOAD_PACKAGE_MANAGER, Download Package Manager",
    "PORTAL_ADMINISTRATIVE_USER, Portal Administrative User",
    "PORTAL_USER, Portal User",
    "REGISTRY_ADMIN, RegistryAdminRole",
    "REGISTRY_PROVIDER_ADMIN, RegistryProviderAdminRole",
    "REGISTRY_CLIENT, RegistryClientRole"
  })
  void bearsTheLabelOfTheDocuments(SystemRole role, String label) {
    assertThat(role.label()).isEqualTo(label);
  }

  @Test
  void thereAreEight() {
    assertThat(SystemRole.values()).hasSize(8);
  }

  @Test
  @Tag("RAW-54")
  void anAdministratorMayEverything() {
    assertThat(SystemRole.ADMINISTRATOR.permissions())
        .containsExactlyInAnyOrder(Permission.values());
  }

  @Test
  @Tag("RAW-53")
  void aUserManagerManagesUsers() {
    assertThat(SystemRole.USER_MANAGER.permissions()).containsExactly(MANAGE_USERS);
  }

  @Test
  void theOthersMayWhatTheirNamesSay() {
    assertThat(SystemRole.DOWNLOAD_PACKAGE_MANAGER.permissions())
        .containsExactly(MANAGE_DOWNLOAD_PACKAGES);
    assertThat(SystemRole.PORTAL_USER.permissions()).containsExactly(VIEW_OWN_ENTITLEMENTS);
    assertThat(SystemRole.PORTAL_ADMINISTRATIVE_USER.permissions())
        .containsExactlyInAnyOrder(
            VIEW_OWN_ENTITLEMENTS,
            VIEW_SUB_ACCOUNT_ENTITLEMENTS,
            MANAGE_SUB_ACCOUNT_ENTITLEMENTS,
            MANAGE_ACCOUNT_PEOPLE);
  }

  @Test
  void isForTheTypesOfUsersItNames() {
    Set<AccountType> endUsers =
        Set.of(AccountType.CUSTOMER, AccountType.PARTNER, AccountType.SELF_REGISTERED);
    assertThat(SystemRole.ADMINISTRATOR.types()).containsExactly(AccountType.PRODUCER);
    assertThat(SystemRole.USER_MANAGER.types()).containsExactly(AccountType.PRODUCER);
    assertThat(SystemRole.DOWNLOAD_PACKAGE_MANAGER.types()).containsExactly(AccountType.PRODUCER);
    assertThat(SystemRole.PORTAL_USER.types()).isEqualTo(endUsers);
    assertThat(SystemRole.PORTAL_ADMINISTRATIVE_USER.types()).isEqualTo(endUsers);
    assertThat(SystemRole.REGISTRY_ADMIN.types()).containsExactlyInAnyOrder(AccountType.values());
    assertThat(SystemRole.REGISTRY_PROVIDER_ADMIN.types())
        .containsExactlyInAnyOrder(AccountType.values());
    assertThat(SystemRole.REGISTRY_CLIENT.types()).containsExactlyInAnyOrder(AccountType.values());
  }

  /** The matrix, row by row: admin, provider admin, client. */
  @ParameterizedTest
  @CsvSource({
    "RS-06, CREATE_SERVICE_PROVIDERS, true, true, false",
    "RS-07, UPDATE_SERVICE_PROVIDERS, true, true, false",
    "RS-08, DELETE_SERVICE_PROVIDERS, true, true, false",
    "RS-09, CREATE_REGISTRATION_RECORDS, true, true, false",
    "RS-10, UPDATE_REGISTRATION_RECORDS, true, true, false",
    "RS-11, DELETE_REGISTRATION_RECORDS, true, true, false",
    "RS-12, QUERY_SERVICE_PROVIDERS, true, true, true",
    "RS-13, QUERY_REGISTRATION_RECORDS, true, true, true",
    "RS-14, QUERY_RESOURCE_RECORDS, true, true, true",
    "RS-15, QUERY_RESOURCE_SHAPES, true, true, true",
    "RS-16, BATCH_RESOURCE_RECORDS, true, true, false",
    "RS-17, BATCH_PROVIDER_RECORDS, true, true, false",
    "RS-18, VIEW_STATISTICS, true, false, false",
    "RS-19, MANAGE_RESOURCE_SHAPES, true, false, false"
  })
  void theRegistryRolesFollowTheMatrix(
      String row, Permission permission, boolean admin, boolean providerAdmin, boolean client) {
    assertThat(SystemRole.REGISTRY_ADMIN.permissions().contains(permission)).isEqualTo(admin);
    assertThat(SystemRole.REGISTRY_PROVIDER_ADMIN.permissions().contains(permission))
        .isEqualTo(providerAdmin);
    assertThat(SystemRole.REGISTRY_CLIENT.permissions().contains(permission)).isEqualTo(client);
  }

  @Test
  void theRegistryRolesMayNothingElse() {
    assertThat(SystemRole.REGISTRY_ADMIN.permissions()).hasSize(14);
    assertThat(SystemRole.REGISTRY_PROVIDER_ADMIN.permissions()).hasSize(12);
    assertThat(SystemRole.REGISTRY_CLIENT.permissions()).hasSize(4);
  }
}

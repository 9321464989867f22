package dev.gatehouse.access;

import static dev.gatehouse.shared.AccountType.CUSTOMER;
import static dev.gatehouse.shared.AccountType.PARTNER;
import static dev.gatehouse.shared.AccountType.PRODUCER;
import static dev.gatehouse.shared.AccountType.SELF_REGISTERED;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Permission;
import java.util.EnumSet;
import java.util.Set;

/** The roles that every organization has and nobody changes (D-08). */
public enum SystemRole {
  ADMINISTRATOR("Administrator", producers(), EnumSet.allOf(Permission.class)),
  USER_MANAGER("User Manager", producers(), EnumSet.of(Permission.MANAGE_USERS)),
  DOWNLOAD_PACKAGE_MANAGER(
      "Download Package Manager", producers(), EnumSet.of(Permission.MANAGE_DOWNLOAD_PACKAGES)),
  PORTAL_ADMINISTRATIVE_USER(
      "Portal Administrative User",
      endUsers(),
      EnumSet.of(
          Permission.VIEW_OWN_ENTITLEMENTS,
          Permission.VIEW_SUB_ACCOUNT_ENTITLEMENTS,
          Permission.MANAGE_SUB_ACCOUNT_ENTITLEMENTS,
          Permission.MANAGE_ACCOUNT_PEOPLE)),
  PORTAL_USER("Portal User", endUsers(), EnumSet.of(Permission.VIEW_OWN_ENTITLEMENTS)),
  REGISTRY_ADMIN("RegistryAdminRole", everybody(), registryRows()),
  REGISTRY_PROVIDER_ADMIN("RegistryProviderAdminRole", everybody(), providerAdminRows()),
  REGISTRY_CLIENT("RegistryClientRole", everybody(), clientRows());

  private final String label;

  @SuppressWarnings("Immutable") // a copy that nobody can change
  private final Set<AccountType> types;

  @SuppressWarnings("Immutable")
  private final Set<Permission> permissions;

  SystemRole(String label, Set<AccountType> types, Set<Permission> permissions) {
    this.label = label;
    this.types = Set.copyOf(types);
    this.permissions = Set.copyOf(permissions);
  }

  /** The same in every language: people search for it. */
  public String label() {
    return label;
  }

  public Set<AccountType> types() {
    return types;
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  private static Set<AccountType> producers() {
    return EnumSet.of(PRODUCER);
  }

  private static Set<AccountType> endUsers() {
    return EnumSet.of(CUSTOMER, PARTNER, SELF_REGISTERED);
  }

  private static Set<AccountType> everybody() {
    return EnumSet.allOf(AccountType.class);
  }

  private static EnumSet<Permission> registryRows() {
    return EnumSet.range(Permission.CREATE_SERVICE_PROVIDERS, Permission.MANAGE_RESOURCE_SHAPES);
  }

  private static EnumSet<Permission> providerAdminRows() {
    EnumSet<Permission> rows = registryRows();
    rows.remove(Permission.VIEW_STATISTICS);
    rows.remove(Permission.MANAGE_RESOURCE_SHAPES);
    return rows;
  }

  private static EnumSet<Permission> clientRows() {
    return EnumSet.range(Permission.QUERY_SERVICE_PROVIDERS, Permission.QUERY_RESOURCE_SHAPES);
  }
}

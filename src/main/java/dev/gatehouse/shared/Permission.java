package dev.gatehouse.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person may be allowed to do (D-07). Roles are named sets of these; every check asks for
 * one of them, never for a role. The names are stored, so a constant is never renamed.
 */
public enum Permission {
  MANAGE_USERS(Group.MANAGEMENT, "Manage Users"),
  MANAGE_ROLES(Group.MANAGEMENT, "Manage Roles"),
  MANAGE_ACCOUNTS(Group.MANAGEMENT, "Manage Accounts"),
  MANAGE_ENTITLEMENTS(Group.MANAGEMENT, "Manage Entitlements"),
  MANAGE_GROUPS(Group.MANAGEMENT, "Manage Groups"),
  MANAGE_ORGANIZATION(Group.MANAGEMENT, "Manage Organization"),
  VIEW_AUDIT(Group.MANAGEMENT, "View Audit"),
  MANAGE_DOWNLOAD_PACKAGES(Group.PACKAGES, "View and Manage Download Packages"),

  VIEW_OWN_ENTITLEMENTS(Group.PORTAL, "View own entitlements"),
  VIEW_SUB_ACCOUNT_ENTITLEMENTS(Group.PORTAL, "View entitlements of sub-accounts"),
  MANAGE_SUB_ACCOUNT_ENTITLEMENTS(Group.PORTAL, "Manage entitlements of sub-accounts"),
  MANAGE_ACCOUNT_PEOPLE(Group.PORTAL, "Manage people of own accounts and sub-accounts"),

  CREATE_SERVICE_PROVIDERS(Group.REGISTRY, "Create service providers"),
  UPDATE_SERVICE_PROVIDERS(Group.REGISTRY, "Update service providers"),
  DELETE_SERVICE_PROVIDERS(Group.REGISTRY, "Delete service providers"),
  CREATE_REGISTRATION_RECORDS(Group.REGISTRY, "Create registration records"),
  UPDATE_REGISTRATION_RECORDS(Group.REGISTRY, "Update registration records"),
  DELETE_REGISTRATION_RECORDS(Group.REGISTRY, "Delete registration records"),
  QUERY_SERVICE_PROVIDERS(Group.REGISTRY, "Query service providers"),
  QUERY_REGISTRATION_RECORDS(Group.REGISTRY, "Query registration records"),
  QUERY_RESOURCE_RECORDS(Group.REGISTRY, "Query resource records"),
  QUERY_RESOURCE_SHAPES(Group.REGISTRY, "Query resource shapes"),
  BATCH_RESOURCE_RECORDS(Group.REGISTRY, "Batch operations on resource records"),
  BATCH_PROVIDER_RECORDS(Group.REGISTRY, "Batch operations on provider records"),
  VIEW_STATISTICS(Group.REGISTRY, "Get performance statistics"),
  MANAGE_RESOURCE_SHAPES(Group.REGISTRY, "Create, update and delete resource shapes");

  /** What permissions are about, in the order in which they are shown. */
  public enum Group {
    MANAGEMENT,
    PACKAGES,
    PORTAL,
    REGISTRY
  }

  private final Group group;
  private final String label;

  Permission(Group group, String label) {
    this.group = group;
    this.label = label;
  }

  /**
   * The permissions of these stored names. A newer node of the same installation may have stored
   * some that this one does not know: they permit nothing here.
   */
  public static Set<Permission> named(Collection<String> names) {
    return Arrays.stream(values())
        .filter(permission -> names.contains(permission.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The name under which the documents and the permission matrix know it. */
  public String label() {
    return label;
  }

  public Group group() {
    return group;
  }

  /** Whether it is one of the portal permissions, which are for end users (D-07). */
  public boolean isPortal() {
    return group == Group.PORTAL;
  }

  /** Whether it opens the Producer Portal, of which end users reach nothing, whatever they hold. */
  public boolean isOfProducers() {
    return group == Group.MANAGEMENT || group == Group.PACKAGES;
  }

  /** Whether it is one of the management permissions (D-07), whose holders are protected (D-09). */
  public boolean isManagement() {
    return compareTo(MANAGE_ORGANIZATION) <= 0;
  }
}

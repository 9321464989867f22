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
  MANAGE_USERS("Manage Users"),
  MANAGE_ROLES("Manage Roles"),
  MANAGE_ACCOUNTS("Manage Accounts"),
  MANAGE_ENTITLEMENTS("Manage Entitlements"),
  MANAGE_GROUPS("Manage Groups"),
  MANAGE_ORGANIZATION("Manage Organization"),
  VIEW_AUDIT("View Audit"),
  MANAGE_DOWNLOAD_PACKAGES("View and Manage Download Packages"),

  VIEW_OWN_ENTITLEMENTS("View own entitlements"),
  VIEW_SUB_ACCOUNT_ENTITLEMENTS("View entitlements of sub-accounts"),
  MANAGE_SUB_ACCOUNT_ENTITLEMENTS("Manage entitlements of sub-accounts"),
  MANAGE_ACCOUNT_PEOPLE("Manage people of own accounts and sub-accounts"),

  CREATE_SERVICE_PROVIDERS("Create service providers"),
  UPDATE_SERVICE_PROVIDERS("Update service providers"),
  DELETE_SERVICE_PROVIDERS("Delete service providers"),
  CREATE_REGISTRATION_RECORDS("Create registration records"),
  UPDATE_REGISTRATION_RECORDS("Update registration records"),
  DELETE_REGISTRATION_RECORDS("Delete registration records"),
  QUERY_SERVICE_PROVIDERS("Query service providers"),
  QUERY_REGISTRATION_RECORDS("Query registration records"),
  QUERY_RESOURCE_RECORDS("Query resource records"),
  QUERY_RESOURCE_SHAPES("Query resource shapes"),
  BATCH_RESOURCE_RECORDS("Batch operations on resource records"),
  BATCH_PROVIDER_RECORDS("Batch operations on provider records"),
  VIEW_STATISTICS("Get performance statistics"),
  MANAGE_RESOURCE_SHAPES("Create, update and delete resource shapes");

  private final String label;

  Permission(String label) {
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

  /** Whether it is one of the management permissions (D-07), whose holders are protected (D-09). */
  public boolean isManagement() {
    return compareTo(MANAGE_ORGANIZATION) <= 0;
  }
}

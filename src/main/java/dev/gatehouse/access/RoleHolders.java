package dev.gatehouse.access;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.OrganizationId;
import java.util.Set;

/**
 * Tells whether a role is in use, as the module that knows the people implements it. Everybody
 * counts who holds it, in whatever state; beyond 10,000 people counting ends.
 */
public interface RoleHolders {

  int holding(OrganizationId organization, RoleId role);

  /** Those of them who are users of none of these types. */
  int holdingWithoutType(OrganizationId organization, RoleId role, Set<AccountType> types);
}

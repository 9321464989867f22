package dev.gatehouse.user;

import dev.gatehouse.shared.Refusal;

/** Why somebody cannot be given what was asked for. */
public enum GrantRefusal implements Refusal {
  NO_KIND,
  PRODUCER_NEEDS_ACCOUNT,
  ROLE_NEEDS_PRODUCER,
  UNKNOWN_ROLE,
  EXCLUSIVE_ROLES,
  PORTAL_ROLE_NEEDED,
  BEYOND_YOURS,
  SCOPE_NEEDS_CONSUMER,
  UNKNOWN_SCOPE,
  SCOPE_NAME,
  INACTIVE
}

package dev.gatehouse.access;

import dev.gatehouse.shared.Refusal;

/** Why a role or scope cannot be made or changed. */
public enum AccessRefusal implements Refusal {
  SYSTEM_ROLE,
  ROLE_BEYOND_YOURS,
  ROLE_CHANGED,
  ROLE_IN_USE,
  ROLE_NAME,
  ROLE_NAME_TAKEN,
  NO_PERMISSION,
  PERMISSIONS_BEYOND_YOURS,
  NO_TYPE,
  FOR_PRODUCERS,
  HOLDERS_OF_OTHER_TYPES,
  SCOPE_NAME,
  SCOPE_NAME_TAKEN,
  SCOPE_NAME_RETIRED,
  SCOPE_DESCRIPTION,
  SCOPE_CHANGED,
  SCOPE_RETIRED
}

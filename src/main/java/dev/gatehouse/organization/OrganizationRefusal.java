package dev.gatehouse.organization;

import dev.gatehouse.shared.Refusal;

/** Why settings of an organization are not taken. */
public enum OrganizationRefusal implements Refusal {
  VALIDITY,
  LIMIT,
  CHANGED
}

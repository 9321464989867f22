package dev.gatehouse.access;

import dev.gatehouse.shared.Refusal;

/** Why a role or scope cannot be made or changed. */
public enum AccessRefusal implements Refusal {
  SCOPE_RETIRED
}

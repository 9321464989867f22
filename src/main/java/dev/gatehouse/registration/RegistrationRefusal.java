package dev.gatehouse.registration;

import dev.gatehouse.shared.Refusal;

/** Why a registration cannot be completed or decided. */
public enum RegistrationRefusal implements Refusal {
  NOT_CLAIMABLE,
  ADDRESS_TAKEN,
  ACCOUNT_GONE,
  DECIDED,
  COMMENT
}

package dev.gatehouse.user;

import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;

/** Why something cannot be done to a user. */
public enum UserRefusal implements Refusal {
  STALE,
  NAME_NEEDED,
  NOT_PENDING,
  NOT_ACTIVE,
  NEVER_JOINED,
  REMOVED,
  YOURSELF,
  BEYOND_YOURS,
  ADMINISTRATOR,
  LAST_ADMINISTRATOR,
  STILL_ACTIVE,
  STILL_PENDING,
  ADDRESS_TAKEN,
  ADDRESS_OF_REMOVED,
  NOT_A_CONTACT,
  NO_ADDRESS,
  ADDRESS_NEEDED,
  HOLDS_MORE,
  BEYOND_REACH,
  PARTLY_BEYOND_REACH,
  MORE_THAN_YOURS,
  LAST_LINK;

  void unless(boolean fulfilled) {
    if (!fulfilled) {
      throw new Refused(this);
    }
  }
}

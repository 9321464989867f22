package dev.gatehouse.user;

import dev.gatehouse.shared.Refused;

/** Somebody else has changed the person since the page was shown: nothing is saved. */
public class Stale extends Refused {

  Stale() {
    super(UserRefusal.STALE);
  }
}

package dev.gatehouse.user;

import dev.gatehouse.shared.Refused;

/** Somebody else has changed the person since the page was shown: nothing is saved. */
public class Stale extends Refused {

  private Stale() {
    super(UserRefusal.STALE);
  }

  /** Refuses if the person has been changed since the version was read. */
  public static void check(User user, long seen) {
    if (seen != user.version()) {
      throw new Stale();
    }
  }
}

package dev.gatehouse.portal;

import dev.gatehouse.directory.UserRow;
import dev.gatehouse.user.Span;
import dev.gatehouse.user.Standing;

/** A member with an account within a delegate's reach. */
public record PortalPerson(UserRow row, ReachedPlaces places) {

  /** What decides which actions the row offers. */
  public Standing standing() {
    return row.standing().within(places.areAll() ? Span.ALL : Span.SOME);
  }
}

package dev.gatehouse.cast;

import dev.gatehouse.shared.UserId;

/** One of the cast; who has joined signs in with {@link #PASSWORD}. */
public record Member(Tenant tenant, UserId id, String email, String first, String last) {
  public static final String PASSWORD = "seven quiet otters cross the weir";

  public String name() {
    return first + " " + last;
  }
}

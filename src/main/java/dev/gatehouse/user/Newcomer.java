package dev.gatehouse.user;

import dev.gatehouse.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whom to expect, and as what.
 *
 * @param firstName as whoever invites calls the person; null where that is left to the person
 *     (D-05)
 */
public record Newcomer(
    EmailAddress address, Grants granted, @Nullable String firstName, @Nullable String lastName) {

  public static Newcomer unnamed(EmailAddress address, Grants granted) {
    return new Newcomer(address, granted, null, null);
  }
}

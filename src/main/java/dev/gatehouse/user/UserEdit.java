package dev.gatehouse.user;

import org.jspecify.annotations.Nullable;

/**
 * What a manager wants somebody to be called, to be and to have (RAW-42).
 *
 * @param version of the person as the page showed them
 * @param active whether Active or Inactive; null leaves the state alone, as for a Pending person
 */
public record UserEdit(
    long version,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String phone,
    @Nullable Boolean active,
    GrantRequest grants) {

  /** Nothing but other grants, for somebody as they are. */
  static UserEdit regrant(User user, GrantRequest grants) {
    return new UserEdit(
        user.version(),
        user.firstName().orElse(null),
        user.lastName().orElse(null),
        user.phone().orElse(null),
        null,
        grants);
  }

  boolean keepsActive(User user) {
    return active == null ? user.isActive() : active;
  }
}

package dev.gatehouse.directory;

import java.util.Optional;

/**
 * Where a page of the list begins: behind or before the person with this number, in the order of
 * addresses.
 */
public record UserKey(Direction direction, long user) {

  /** Which way to go on from the person. */
  public enum Direction {
    FIRST,
    AFTER,
    BEFORE
  }

  public static final UserKey FIRST = new UserKey(Direction.FIRST, 0);

  public static UserKey of(Optional<Long> after, Optional<Long> before) {
    return after
        .map(user -> new UserKey(Direction.AFTER, user))
        .or(() -> before.map(user -> new UserKey(Direction.BEFORE, user)))
        .orElse(FIRST);
  }

  boolean isBackwards() {
    return direction == Direction.BEFORE;
  }
}

package dev.gatehouse.directory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the list begins: behind or before the person with this number. Written 42, or
 * 1763750000000000-42 with the moment of the last sign-in, which the next one changes.
 *
 * @param seen the last sign-in when the page was made, {@link Instant#EPOCH} for never; empty in
 *     orders that are not about it
 */
public record UserKey(Direction direction, long user, Optional<Instant> seen) {

  /** Which way to go on from the person. */
  public enum Direction {
    FIRST,
    AFTER,
    BEFORE
  }

  public static final UserKey FIRST = new UserKey(Direction.FIRST, 0, Optional.empty());

  private static final Pattern TEXT = Pattern.compile("(?:(\\d{1,17})-)?(\\d{1,18})");

  /** The beginning for texts that are no keys. */
  public static UserKey parse(String after, String before) {
    return parse(Direction.AFTER, after).or(() -> parse(Direction.BEFORE, before)).orElse(FIRST);
  }

  /** As the text that {@link #parse} reads. */
  public static String text(UserRow row, UserSort sort) {
    return sort == UserSort.LAST_SIGN_IN
        ? ChronoUnit.MICROS.between(Instant.EPOCH, row.seen()) + "-" + row.id()
        : String.valueOf(row.id());
  }

  /** Behind this person, in the order of numbers. */
  static UserKey after(UserRow row) {
    return new UserKey(Direction.AFTER, row.id(), Optional.empty());
  }

  public boolean isFirst() {
    return direction == Direction.FIRST;
  }

  boolean isBackwards() {
    return direction == Direction.BEFORE;
  }

  private static Optional<UserKey> parse(Direction direction, String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new UserKey(direction, Long.parseLong(matcher.group(2)), moment(matcher.group(1))))
        : Optional.empty();
  }

  private static Optional<Instant> moment(@Nullable String micros) {
    return Optional.ofNullable(micros)
        .map(digits -> Instant.EPOCH.plus(Long.parseLong(digits), ChronoUnit.MICROS));
  }
}

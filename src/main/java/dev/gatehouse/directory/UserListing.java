package dev.gatehouse.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One page of the panel that is asked for.
 *
 * @param size how many people, beside those who have just been invited
 * @param batch the invitation whose people come first
 */
public record UserListing(
    UserFilter filter, UserSort sort, UserKey key, int size, Optional<Long> batch) {

  public static final List<Integer> SIZES = List.of(25, 50, 100);

  /** The size nearest to what is asked for; the usual one for what is no number. */
  public static int nearestSize(String digits) {
    int wanted = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : SIZES.getFirst();
    return SIZES.stream()
        .min(Comparator.comparingInt(size -> Math.abs(size - wanted)))
        .orElseThrow();
  }

  public boolean isOfUsualSize() {
    return size == SIZES.getFirst();
  }

  public UserListing at(UserKey other) {
    return new UserListing(filter, sort, other, size, batch);
  }

  public UserListing of(UserFilter other) {
    return new UserListing(other, sort, key, size, batch);
  }

  /** Without people who come first. */
  UserListing withoutArrivals() {
    return new UserListing(filter, sort, key, size, Optional.empty());
  }

  public UserListing by(UserSort other) {
    return new UserListing(filter, other, key, size, batch);
  }

  public UserListing with(int otherSize) {
    return new UserListing(filter, sort, key, otherSize, batch);
  }
}

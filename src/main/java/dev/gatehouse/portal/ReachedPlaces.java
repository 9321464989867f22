package dev.gatehouse.portal;

import java.util.List;

/**
 * Where somebody belongs, as far as a delegate sees it.
 *
 * @param links to how many accounts altogether
 */
public record ReachedPlaces(List<ReachedPlace> accounts, int links) {

  static final ReachedPlaces NOWHERE = new ReachedPlaces(List.of(), 0);

  /** An account within reach. */
  public record ReachedPlace(long id, String name) {}

  /** Whether every account of the person is within reach. */
  public boolean areAll() {
    return accounts.size() == links;
  }
}

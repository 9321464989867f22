package dev.gatehouse.registration;

import java.time.Instant;

/**
 * What the page behind a mailed link shows.
 *
 * @param account what the new account or the one to join is called; empty if that one is gone
 * @param joining whether the account exists already
 */
public record OpenRegistration(String email, String account, boolean joining, Instant expiresAt) {

  /** Not if the account to join is gone. */
  public boolean isPossible() {
    return !account.isEmpty();
  }
}

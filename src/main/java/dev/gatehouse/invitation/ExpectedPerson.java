package dev.gatehouse.invitation;

import java.time.Instant;
import java.util.List;

/**
 * Somebody whom a delegate sees as Pending: by an invitation or by an account offer, which of them
 * nothing here tells (D-12).
 *
 * @param email in its canonical form, as the spelling of somebody known might differ
 * @param isOpen whether it was not revoked; it may have expired
 * @param user the number of whoever can only be taken out of accounts; 0 for all others
 * @param accounts those within reach
 * @param roles none where not all accounts are within reach
 */
public record ExpectedPerson(
    EntryKey key,
    String email,
    boolean isOpen,
    Instant issuedAt,
    Instant expiresAt,
    long user,
    List<Place> accounts,
    List<String> roles) {

  /** An account within reach. */
  public record Place(long id, String name) {}

  /** Whether the delegate decides about the person as a whole. */
  public boolean isManaged() {
    return user == 0;
  }
}

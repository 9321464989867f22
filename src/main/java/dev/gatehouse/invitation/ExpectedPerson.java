package dev.gatehouse.invitation;

import java.time.Instant;
import java.util.List;

/**
 * Somebody whom a delegate sees as Pending: by an invitation or by an account offer, which of them
 * nothing here tells (D-12).
 *
 * @param email in its canonical form, as the spelling of somebody known might differ
 * @param isOpen whether it was not revoked; it may have expired
 * @param managed whether all accounts are within reach, so that the delegate decides about it
 * @param accounts those within reach
 * @param roles none where not all accounts are within reach
 */
public record ExpectedPerson(
    EntryKey key,
    String email,
    boolean isOpen,
    Instant issuedAt,
    Instant expiresAt,
    boolean managed,
    List<Place> accounts,
    List<String> roles) {

  /** An account within reach. */
  public record Place(long id, String name) {}
}

package dev.gatehouse.shared;

/** Names one user; it tells nothing without its {@link OrganizationId} (S-09). */
public record UserId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

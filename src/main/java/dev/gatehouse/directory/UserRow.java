package dev.gatehouse.directory;

import dev.gatehouse.access.Role;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.PersonName;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.Standing;
import dev.gatehouse.user.UserState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the panel: a person and what hangs on them.
 *
 * @param delayedUntil for whom somebody typed too many wrong passwords, which is no state (D-02)
 */
public record UserRow(
    long id,
    String email,
    @Nullable String firstName,
    @Nullable String lastName,
    UserState state,
    boolean joined,
    AccountType type,
    @Nullable Instant lastSignInAt,
    @Nullable Instant delayedUntil,
    @Nullable InvitationRow invitation,
    @Nullable RemovalRow removal,
    List<Role> roles,
    List<String> scopes) {

  /**
   * The invitation of a Pending person, and the fate of its mail.
   *
   * @param by who sent it last; nobody for the portal itself
   */
  public record InvitationRow(
      long id,
      String state,
      @Nullable String by,
      Instant issuedAt,
      Instant expiresAt,
      @Nullable Long mail,
      String mailState,
      @Nullable String mailError) {

    /** Neither answered nor revoked; it may have expired. */
    public boolean isOpen() {
      return state.equals("OPEN");
    }
  }

  /**
   * When a Removed person left, and who saw to it; nobody for the portal itself.
   *
   * @param name none for somebody who has been deleted since
   */
  public record RemovalRow(Instant at, @Nullable Long by, @Nullable String name) {}

  /** What decides which actions the row offers. */
  public Standing standing() {
    return Standing.of(new UserId(id), state, roles);
  }

  /** Inactive without ever having had a way to sign in (D-02). */
  public boolean isContact() {
    return state == UserState.INACTIVE && !joined;
  }

  /** The last sign-in, {@link Instant#EPOCH} for never. */
  Instant seen() {
    return Objects.requireNonNullElse(lastSignInAt, Instant.EPOCH);
  }

  public List<String> roleNames() {
    return roles.stream().map(Role::name).toList();
  }

  public Optional<String> name() {
    return PersonName.full(firstName, lastName);
  }

  UserRow with(List<Role> heldRoles, List<String> heldScopes) {
    return new UserRow(
        id,
        email,
        firstName,
        lastName,
        state,
        joined,
        type,
        lastSignInAt,
        delayedUntil,
        invitation,
        removal,
        heldRoles,
        heldScopes);
  }
}

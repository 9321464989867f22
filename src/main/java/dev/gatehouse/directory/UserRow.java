package dev.gatehouse.directory;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.PersonName;
import dev.gatehouse.user.UserState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of the panel: a person and what hangs on them. */
public record UserRow(
    long id,
    String email,
    @Nullable String firstName,
    @Nullable String lastName,
    UserState state,
    AccountType type,
    @Nullable Instant lastSignInAt,
    @Nullable InvitationRow invitation,
    List<String> roles,
    List<String> scopes) {

  /** The invitation of a Pending person, and the fate of its mail. */
  public record InvitationRow(
      long id, String state, Instant expiresAt, String mailState, @Nullable String mailError) {}

  public Optional<String> name() {
    return PersonName.full(firstName, lastName);
  }

  UserRow with(List<String> heldRoles, List<String> heldScopes) {
    return new UserRow(
        id,
        email,
        firstName,
        lastName,
        state,
        type,
        lastSignInAt,
        invitation,
        heldRoles,
        heldScopes);
  }
}

package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserPage;
import dev.gatehouse.directory.UserRow;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.user.Standing;
import dev.gatehouse.user.UserPolicy;
import dev.gatehouse.user.UserState;
import dev.gatehouse.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the panel as the template shows it.
 *
 * @param arrival whether the person has just been invited
 * @param tone the number of the colour behind the initials
 * @param state the tail of message keys and CSS classes: active, inactive, pending, removed
 * @param delayedUntil the time of day until which nobody can sign in with the address
 * @param deletedRemover the number of who removed the person, if deleted since
 * @param canRemove for administrators too: the page behind it says what to do first (RAW-46)
 * @param contact Inactive without a way to sign in: activating means inviting (D-02)
 */
record UserView(
    long id,
    boolean arrival,
    String email,
    String name,
    String initials,
    int tone,
    List<String> roles,
    ScopeList scopes,
    String state,
    String type,
    @Nullable String lastSignIn,
    @Nullable String lastSignInMoment,
    @Nullable String delayedUntil,
    @Nullable InvitationView invitation,
    String removal,
    @Nullable String deletedRemover,
    boolean canEdit,
    boolean canRemove,
    boolean canDeactivate,
    boolean canActivate,
    boolean canEndDelay,
    boolean contact,
    boolean canDelete) {

  private static final int TONES = 8;

  /** By what the person is told apart: a contact may have no address. */
  public String label() {
    return email.isEmpty() ? name : email;
  }

  /** Who looks at the list, and when. */
  record Reader(Actor actor, Times times, Instant now) {}

  static List<UserView> all(UserPage page, Reader reader) {
    return Stream.concat(
            page.arrivals().stream().map(row -> of(row, true, reader)),
            page.rows().stream().map(row -> of(row, false, reader)))
        .toList();
  }

  static UserView of(UserRow row, Reader reader) {
    return of(row, false, reader);
  }

  private static UserView of(UserRow row, boolean arrival, Reader reader) {
    Standing standing = row.standing();
    Instant seen = row.lastSignInAt();
    Instant delayed = row.delayedUntil();
    boolean present = row.state() != UserState.REMOVED;
    return new UserView(
        row.id(),
        arrival,
        row.email(),
        row.name().orElse(""),
        Initials.of(row.name().orElse(row.email())),
        Math.floorMod(row.email().hashCode(), TONES),
        row.roleNames(),
        ScopeList.of(row.scopes()),
        UrlWord.of(row.state()),
        UrlWord.of(row.type()),
        seen == null ? null : reader.times().date(seen),
        seen == null ? null : reader.times().moment(seen),
        delayed == null ? null : reader.times().time(delayed),
        InvitationView.of(row.invitation(), reader),
        removal(row, reader.times()),
        deletedRemover(row),
        present,
        present,
        UserPolicy.mayDeactivate(reader.actor(), standing),
        UserPolicy.mayActivate(reader.actor(), standing) && !row.isContact(),
        delayed != null && UserPolicy.mayEndSignInDelay(reader.actor(), standing),
        row.isContact(),
        UserPolicy.mayDelete(reader.actor(), standing));
  }

  private static String removal(UserRow row, Times times) {
    UserRow.RemovalRow removal = row.removal();
    if (removal == null) {
      return "";
    }
    String by = removal.name() == null ? "" : ", " + removal.name();
    return times.date(removal.at()) + by;
  }

  private static @Nullable String deletedRemover(UserRow row) {
    UserRow.RemovalRow removal = row.removal();
    return removal == null || removal.by() == null || removal.name() != null
        ? null
        : removal.by().toString();
  }
}

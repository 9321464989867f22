package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserRow;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.user.Standing;
import dev.gatehouse.user.UserPolicy;
import dev.gatehouse.user.UserState;
import dev.gatehouse.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the panel as the template shows it.
 *
 * @param tone the number of the colour behind the initials
 * @param state the tail of message keys and CSS classes: active, inactive, pending, removed
 * @param fate the tail of the message key for what became of the invitation; empty for none
 * @param deletedRemover the number of who removed the person, if deleted since
 * @param canRemove for administrators too: the page behind it says what to do first (RAW-46)
 * @param contact Inactive without a way to sign in: activating means inviting (D-02)
 */
record UserView(
    long id,
    String email,
    String name,
    String initials,
    int tone,
    List<String> roles,
    List<String> scopes,
    String state,
    String type,
    @Nullable String lastSignIn,
    @Nullable String lastSignInMoment,
    @Nullable Long invitationId,
    @Nullable Long mailId,
    String fate,
    String fateTime,
    String mailError,
    boolean canRevoke,
    String removal,
    @Nullable String deletedRemover,
    boolean canRemove,
    boolean canDeactivate,
    boolean canActivate,
    boolean contact,
    boolean canDelete) {

  private static final int TONES = 8;

  static UserView of(UserRow row, Actor actor, Times times, Instant now) {
    Standing standing = row.standing();
    UserRow.InvitationRow invitation = row.invitation();
    Instant seen = row.lastSignInAt();
    return new UserView(
        row.id(),
        row.email(),
        row.name().orElse(""),
        Initials.of(row.name().orElse(row.email())),
        Math.floorMod(row.email().hashCode(), TONES),
        row.roleNames(),
        row.scopes(),
        row.state().name().toLowerCase(Locale.ROOT),
        row.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        seen == null ? null : times.date(seen),
        seen == null ? null : times.moment(seen),
        invitation == null ? null : invitation.id(),
        invitation == null ? null : invitation.mail(),
        invitation == null ? "" : fate(invitation, now),
        invitation == null ? "" : times.moment(invitation.expiresAt()),
        invitation == null || invitation.mailError() == null ? "" : invitation.mailError(),
        invitation != null && invitation.state().equals("OPEN"),
        removal(row, times),
        deletedRemover(row),
        row.state() != UserState.REMOVED,
        UserPolicy.mayDeactivate(actor, standing),
        UserPolicy.mayActivate(actor, standing) && !row.isContact(),
        row.isContact(),
        UserPolicy.mayDelete(actor, standing));
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

  /** An invitation has a status of its own beside the state Pending (D-02). */
  private static String fate(UserRow.InvitationRow invitation, Instant now) {
    if (invitation.state().equals("REVOKED")) {
      return "revoked";
    }
    if (!invitation.expiresAt().isAfter(now)) {
      return "expired";
    }
    return switch (invitation.mailState()) {
      case "SENT" -> "sent";
      case "FAILED" -> "failed";
      default -> invitation.mailError() == null ? "queued" : "delayed";
    };
  }
}

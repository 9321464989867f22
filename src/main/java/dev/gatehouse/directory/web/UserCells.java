package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserDetails;
import dev.gatehouse.directory.UserRow;
import dev.gatehouse.user.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one person in a file. The first ones are those of an import (D-17), so that a file
 * from here can be imported elsewhere.
 */
final class UserCells {

  static final List<String> HEADER =
      List.of(
          "email",
          "first_name",
          "last_name",
          "kind",
          "roles",
          "scopes",
          "accounts",
          "type",
          "state",
          "last_sign_in_utc",
          "invited_by",
          "invited_at_utc",
          "invited_until_utc",
          "mail",
          "mail_error");

  // As spreadsheets recognise moments.
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private UserCells() {}

  static List<String> of(UserDetails person, Instant now) {
    UserRow row = person.row();
    Optional<UserRow.InvitationRow> invitation = Optional.ofNullable(row.invitation());
    return List.of(
        row.email(),
        text(row.firstName()),
        text(row.lastName()),
        kind(person.kind()),
        String.join("|", row.roleNames()),
        String.join("|", row.scopes()),
        String.join("|", person.accounts()),
        UrlWord.of(row.type()),
        UrlWord.of(row.state()),
        moment(row.lastSignInAt()),
        text(invitation.map(UserRow.InvitationRow::by).orElse(null)),
        moment(invitation.map(UserRow.InvitationRow::issuedAt).orElse(null)),
        moment(invitation.map(UserRow.InvitationRow::expiresAt).orElse(null)),
        invitation.map(sent -> InvitationView.fate(sent, now)).orElse(""),
        text(invitation.map(UserRow.InvitationRow::mailError).orElse(null)));
  }

  private static String kind(Kind kind) {
    if (kind.equals(Kind.MIXED)) {
      return "both";
    }
    return kind.producer() ? "producer" : "consumer";
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private static String moment(@Nullable Instant instant) {
    return instant == null ? "" : MOMENT.format(instant);
  }
}

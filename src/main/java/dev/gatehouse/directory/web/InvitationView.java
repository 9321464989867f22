package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserRow.InvitationRow;
import dev.gatehouse.web.Times;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of the invitation of a Pending person.
 *
 * @param fate the tail of message keys: queued, delayed, sent, failed, expired, revoked
 * @param day the last day on which it can be accepted
 * @param by who sent it; empty for the portal itself
 * @param words those of the mail server, where it had something to say
 */
record InvitationView(
    long id,
    @Nullable Long mail,
    String fate,
    String day,
    String by,
    String issued,
    String expires,
    boolean expired,
    String words,
    boolean canRevoke) {

  static @Nullable InvitationView of(@Nullable InvitationRow row, UserView.Reader reader) {
    if (row == null) {
      return null;
    }
    Times times = reader.times();
    boolean expired = isExpired(row, reader.now());
    return new InvitationView(
        row.id(),
        row.mail(),
        fate(row, reader.now()),
        times.date(row.expiresAt()),
        Objects.requireNonNullElse(row.by(), ""),
        times.moment(row.issuedAt()),
        times.moment(row.expiresAt()),
        expired,
        Objects.requireNonNullElse(row.mailError(), ""),
        row.isOpen());
  }

  public boolean isTrouble() {
    return fate.equals("failed") || fate.equals("delayed");
  }

  /** An invitation has a status of its own beside the state Pending (D-02). */
  static String fate(InvitationRow row, Instant now) {
    if (row.state().equals("REVOKED")) {
      return "revoked";
    }
    if (row.mailState().equals("FAILED")) {
      return "failed";
    }
    if (isExpired(row, now)) {
      return "expired";
    }
    return switch (row.mailState()) {
      case "SENT" -> "sent";
      default -> row.mailError() == null ? "queued" : "delayed";
    };
  }

  private static boolean isExpired(InvitationRow row, Instant now) {
    return !row.expiresAt().isAfter(now);
  }
}

package dev.gatehouse.invitation;

import dev.gatehouse.shared.Refusal;
import dev.gatehouse.user.GrantRefusal;
import java.util.Locale;

/** What becomes of a row, or would become of it. The names are stored and stand in files. */
public enum ImportOutcome {
  INVITED,
  RETURNING,
  DOUBLED,
  ALREADY_USER,
  ALREADY_INVITED,
  INVALID,
  NOT_FITTING,
  BEYOND_YOURS,
  LIMIT,
  NOT_ALLOWED,
  CANCELLED,
  FAILED;

  static ImportOutcome of(Refusal reason) {
    return switch (reason) {
      case InvitationRefusal.TOO_OFTEN, InvitationRefusal.DAILY_LIMIT -> LIMIT;
      case InvitationRefusal.ALREADY_INVITED -> ALREADY_INVITED;
      case InvitationRefusal.INVALID_ADDRESS -> INVALID;
      case InvitationRefusal _ -> ALREADY_USER;
      case GrantRefusal.BEYOND_YOURS -> BEYOND_YOURS;
      case ImportRefusal refusal -> of(refusal);
      default -> NOT_FITTING;
    };
  }

  private static ImportOutcome of(ImportRefusal reason) {
    return switch (reason) {
      case DOUBLED -> DOUBLED;
      case EMAIL_MISSING, NAME, UNKNOWN_KIND -> INVALID;
      case NOT_ALLOWED -> NOT_ALLOWED;
      case BROKEN -> FAILED;
      default -> NOT_FITTING;
    };
  }

  /** Whether somebody is invited by it. */
  public boolean isGood() {
    return this == INVITED || this == RETURNING;
  }

  /** As messages and files name it: already-user. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

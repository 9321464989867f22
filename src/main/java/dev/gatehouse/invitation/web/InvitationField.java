package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.InvitationRefusal;
import dev.gatehouse.shared.Refusal;

/** At which field of Add User a refusal stands. */
final class InvitationField {

  private InvitationField() {}

  static String of(Refusal refusal) {
    return refusal instanceof InvitationRefusal known ? of(known) : "addresses";
  }

  private static String of(InvitationRefusal refusal) {
    return switch (refusal) {
      case NO_ADDRESS,
          TOO_MANY,
          ADDRESSES,
          INVALID_ADDRESS,
          ALREADY_USER,
          ALREADY_INVITED,
          CONTACT,
          NOT_OPEN ->
          "addresses";
      case NO_KIND -> "consumer";
      case ROLE_NEEDS_PRODUCER, UNKNOWN_ROLE, EXCLUSIVE_ROLES, BEYOND_YOURS -> "roles";
    };
  }
}

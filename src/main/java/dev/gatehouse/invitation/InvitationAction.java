package dev.gatehouse.invitation;

import dev.gatehouse.audit.AuditAction;

/** What the audit trail knows of invitations. */
enum InvitationAction implements AuditAction {
  CREATE("invitation.create"),
  RESEND("invitation.resend"),
  REVOKE("invitation.revoke"),
  ACCEPT("invitation.accept"),
  ASK("invitation.ask"),
  OFFER("offer.create"),
  OFFER_RESEND("offer.resend"),
  OFFER_REVOKE("offer.revoke"),
  OFFER_DISCARD("offer.discard");

  private final String code;

  InvitationAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

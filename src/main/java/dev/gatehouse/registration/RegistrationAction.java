package dev.gatehouse.registration;

import dev.gatehouse.audit.AuditAction;

/** What the audit trail knows of registrations. */
enum RegistrationAction implements AuditAction {
  ASK("registration.ask"),
  COMPLETE("registration.complete"),
  WAIT("registration.wait"),
  FAIL("registration.fail"),
  APPROVE("registration.approve"),
  REJECT("registration.reject");

  private final String code;

  RegistrationAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

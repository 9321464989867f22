package dev.gatehouse.organization;

import dev.gatehouse.audit.AuditAction;

/** What the audit trail knows of organizations. */
enum OrganizationAction implements AuditAction {
  CREATE("organization.create"),
  MOVE("organization.move"),
  CONFIGURE("organization.configure");

  private final String code;

  OrganizationAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

package dev.gatehouse.access;

import dev.gatehouse.audit.AuditAction;

/** What the audit trail knows of roles. */
enum RoleAction implements AuditAction {
  UPDATE("role.update");

  private final String code;

  RoleAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

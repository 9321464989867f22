package dev.gatehouse.access;

import dev.gatehouse.audit.AuditAction;

/** What the audit trail knows of roles; UPDATE is of system roles, at a start. */
enum RoleAction implements AuditAction {
  UPDATE("role.update"),
  CREATE("role.create"),
  CHANGE("role.change"),
  DELETE("role.delete");

  private final String code;

  RoleAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

package dev.gatehouse.access;

import dev.gatehouse.audit.AuditAction;

/** What the audit trail knows of scopes. */
enum ScopeAction implements AuditAction {
  CREATE("scope.create"),
  CHANGE("scope.change"),
  RETIRE("scope.retire"),
  REINSTATE("scope.reinstate");

  private final String code;

  ScopeAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

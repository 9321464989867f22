package dev.gatehouse.account;

import dev.gatehouse.audit.AuditAction;

/** What the audit trail knows of accounts. */
enum AccountAction implements AuditAction {
  CREATE("account.create"),
  RENAME("account.rename"),
  MOVE("account.move"),
  DELETE("account.delete");

  private final String code;

  AccountAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

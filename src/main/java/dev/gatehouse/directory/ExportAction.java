package dev.gatehouse.directory;

import dev.gatehouse.audit.AuditAction;

/** What the audit trail knows of the panel: who took people's data along. */
enum ExportAction implements AuditAction {
  BEGIN("user.export"),
  END("user.end-export");

  private final String code;

  ExportAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

package dev.gatehouse.invitation;

import dev.gatehouse.audit.AuditAction;

/** What the audit trail knows of imports; each invitation has an entry of its own. */
enum ImportAction implements AuditAction {
  CREATE("import.create"),
  START("import.start"),
  CANCEL("import.cancel"),
  FINISH("import.finish");

  private final String code;

  ImportAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

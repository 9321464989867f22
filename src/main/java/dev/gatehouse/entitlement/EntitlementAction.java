package dev.gatehouse.entitlement;

import dev.gatehouse.audit.AuditAction;

/**
 * What the audit trail knows of products, packages and entitlements. Entitlements and their lines
 * are named by number, for their IDs are credentials (D-18).
 */
enum EntitlementAction implements AuditAction {
  CREATE_PRODUCT("product.create"),
  CHANGE_PRODUCT("product.change"),
  CREATE_PACKAGE("package.create"),
  CHANGE_PACKAGE("package.change"),
  CREATE("entitlement.create"),
  ASSIGN("entitlement.assign"),
  CLAIM("entitlement.claim"),
  DEPLOY("entitlement.deploy"),
  INACTIVATE("entitlement.inactivate"),
  MAKE_OBSOLETE("entitlement.make-obsolete"),
  ADD_LINE("entitlement.add-line"),
  CHANGE_LINE("entitlement.change-line"),
  REMOVE_LINE("entitlement.remove-line");

  private final String code;

  EntitlementAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

package dev.gatehouse.user;

import dev.gatehouse.audit.AuditAction;

/** What the audit trail knows of users beside what brings them in. */
enum UserAction implements AuditAction {
  PREFER("user.prefer"),
  EDIT("user.edit"),
  END_LINK("user.end-link"),
  ADD_LINK("user.add-link"),
  CHANGE_ADDRESS("user.change-address"),
  DEACTIVATE("user.deactivate"),
  ACTIVATE("user.activate"),
  REMOVE("user.remove"),
  DISCARD("user.discard"),
  DELETE("user.delete"),
  CREATE_CONTACT("contact.create");

  private final String code;

  UserAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

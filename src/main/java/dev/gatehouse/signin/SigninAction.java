package dev.gatehouse.signin;

import dev.gatehouse.audit.AuditAction;

/** What the audit trail knows of signing in. */
enum SigninAction implements AuditAction {
  SIGN_IN("session.begin"),
  SIGN_OUT("session.end"),
  RESET_REQUESTED("password.request-reset"),
  PASSWORD_RESET("password.reset"),
  PASSWORD_CHANGED("password.change"),
  EMAIL_CHANGE_REQUESTED("email.request-change"),
  DELAY_ENDED("delay.end");

  private final String code;

  SigninAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

package dev.gatehouse.signin.web;

import java.util.Objects;

/** The password somebody chose by a mailed link. */
record NewPasswordForm(String password) {

  NewPasswordForm {
    password = Objects.requireNonNullElse(password, "");
  }
}

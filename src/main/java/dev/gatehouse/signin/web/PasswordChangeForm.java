package dev.gatehouse.signin.web;

import java.util.Objects;

/**
 * A new password for oneself.
 *
 * @param current proves that it is not somebody at an unlocked screen (S-13)
 */
record PasswordChangeForm(String current, String password) {

  PasswordChangeForm {
    current = Objects.requireNonNullElse(current, "");
    password = Objects.requireNonNullElse(password, "");
  }
}

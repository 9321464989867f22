package dev.gatehouse.signin.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Objects;

/**
 * What the sign-in page sends.
 *
 * @param to where to go afterwards
 */
record SignInForm(
    @NotBlank(message = "{field.missing}") String email,
    @NotEmpty(message = "{field.missing}") String password,
    String to) {

  SignInForm {
    email = Objects.requireNonNullElse(email, "");
    password = Objects.requireNonNullElse(password, "");
    to = Objects.requireNonNullElse(to, "");
  }

  static SignInForm empty(String to) {
    return new SignInForm("", "", to);
  }
}

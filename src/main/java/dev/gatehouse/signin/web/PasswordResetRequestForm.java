package dev.gatehouse.signin.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;

/** For which address a link is asked. */
record PasswordResetRequestForm(@NotBlank(message = "{field.missing}") String email) {

  PasswordResetRequestForm {
    email = Objects.requireNonNullElse(email, "");
  }
}

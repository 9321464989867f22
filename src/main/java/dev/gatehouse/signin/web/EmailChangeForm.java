package dev.gatehouse.signin.web;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.signin.EmailWish;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.validation.Errors;

/**
 * Another address for oneself.
 *
 * @param key made with the page, so that the same page sent twice asks once
 */
record EmailChangeForm(UUID key, String email, String yourPassword) {

  EmailChangeForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    email = Objects.requireNonNullElse(email, "").strip();
    yourPassword = Objects.requireNonNullElse(yourPassword, "");
  }

  static EmailChangeForm fresh() {
    return new EmailChangeForm(UUID.randomUUID(), "", "");
  }

  void check(Errors errors) {
    if (email.isEmpty()) {
      errors.rejectValue("email", "field.missing");
    } else if (address().isEmpty()) {
      errors.rejectValue("email", "field.email.invalid");
    }
  }

  EmailWish toWish() {
    return new EmailWish(key, address().orElseThrow());
  }

  private Optional<EmailAddress> address() {
    return EmailAddress.parse(email);
  }
}

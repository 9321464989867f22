package dev.gatehouse.invitation.web;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.signin.EmailWish;
import dev.gatehouse.user.User;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.validation.Errors;

/**
 * What Change address sends.
 *
 * @param key made with the page, so that the same page sent twice asks for one confirmation
 * @param version of the person as the page showed them
 */
record AddressForm(UUID key, Long version, String email, String yourPassword) {

  AddressForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    version = Objects.requireNonNullElse(version, -1L);
    email = Objects.requireNonNullElse(email, "").strip();
    yourPassword = Objects.requireNonNullElse(yourPassword, "");
  }

  static AddressForm of(User user) {
    return new AddressForm(
        UUID.randomUUID(), user.version(), user.address().map(EmailAddress::value).orElse(""), "");
  }

  /** Empty where none was typed, and where what was typed is none. */
  Optional<EmailAddress> address() {
    return EmailAddress.parse(email);
  }

  /** Only a contact can do without (D-05). */
  void check(User user, Errors errors) {
    if (email.isEmpty() && !user.isContact()) {
      errors.rejectValue("email", "field.missing");
    } else if (!email.isEmpty() && address().isEmpty()) {
      errors.rejectValue("email", "field.email.invalid");
    }
  }

  EmailWish toWish() {
    return new EmailWish(key, address().orElseThrow());
  }
}

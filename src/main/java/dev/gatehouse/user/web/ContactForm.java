package dev.gatehouse.user.web;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.PersonName;
import dev.gatehouse.user.NewContact;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What Add contact sends.
 *
 * @param key made with the page, so that the same page sent twice adds one contact
 */
record ContactForm(
    UUID key,
    @NotBlank(message = "{field.missing}")
        @Size(max = PersonName.MOST_CHARACTERS, message = "{field.long}")
        @Pattern(regexp = PersonName.ONE_LINE, message = "{field.control}")
        String firstName,
    @NotBlank(message = "{field.missing}")
        @Size(max = PersonName.MOST_CHARACTERS, message = "{field.long}")
        @Pattern(regexp = PersonName.ONE_LINE, message = "{field.control}")
        String lastName,
    String email,
    @Size(max = 50, message = "{field.long}")
        @Pattern(regexp = PersonName.ONE_LINE, message = "{field.control}")
        String phone) {

  ContactForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    firstName = Objects.requireNonNullElse(firstName, "").strip();
    lastName = Objects.requireNonNullElse(lastName, "").strip();
    email = Objects.requireNonNullElse(email, "").strip();
    phone = Objects.requireNonNullElse(phone, "").strip();
  }

  static ContactForm fresh() {
    return new ContactForm(UUID.randomUUID(), "", "", "", "");
  }

  /** Empty where none was typed, and where what was typed is none. */
  Optional<EmailAddress> address() {
    return EmailAddress.parse(email);
  }

  boolean hasBadAddress() {
    return !email.isEmpty() && address().isEmpty();
  }

  NewContact toContact() {
    return new NewContact(
        key,
        firstName,
        lastName,
        address(),
        Optional.of(phone).filter(number -> !number.isEmpty()));
  }
}

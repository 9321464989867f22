package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.OpenInvitation;
import dev.gatehouse.shared.PersonName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * What the accept page sends.
 *
 * @param timeZone as the browser names it; filled in by a script, empty without
 */
record AcceptForm(
    @NotBlank(message = "{field.missing}")
        @Size(max = PersonName.MOST_CHARACTERS, message = "{field.long}")
        @Pattern(regexp = PersonName.ONE_LINE, message = "{field.control}")
        String firstName,
    @NotBlank(message = "{field.missing}")
        @Size(max = PersonName.MOST_CHARACTERS, message = "{field.long}")
        @Pattern(regexp = PersonName.ONE_LINE, message = "{field.control}")
        String lastName,
    String password,
    String timeZone) {

  AcceptForm {
    firstName = Objects.requireNonNullElse(firstName, "").strip();
    lastName = Objects.requireNonNullElse(lastName, "").strip();
    password = Objects.requireNonNullElse(password, "");
    timeZone = Objects.requireNonNullElse(timeZone, "");
  }

  static AcceptForm of(OpenInvitation open) {
    return new AcceptForm(open.firstName(), open.lastName(), "", "");
  }
}

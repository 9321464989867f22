package dev.gatehouse.registration.web;

import dev.gatehouse.registration.Registrant;
import dev.gatehouse.shared.PersonName;
import dev.gatehouse.signin.ChosenPassword;
import dev.gatehouse.user.Preferences;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;

/**
 * What the page behind the link of a registration sends.
 *
 * @param timeZone as the browser names it; filled in by a script, empty without
 */
record CompletionForm(
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

  CompletionForm {
    firstName = Objects.requireNonNullElse(firstName, "").strip();
    lastName = Objects.requireNonNullElse(lastName, "").strip();
    password = Objects.requireNonNullElse(password, "");
    timeZone = Objects.requireNonNullElse(timeZone, "");
  }

  static CompletionForm empty() {
    return new CompletionForm("", "", "", "");
  }

  Registrant toRegistrant(ChosenPassword chosen, Locale language) {
    return new Registrant(firstName, lastName, chosen, Preferences.ofBrowser(language, timeZone));
  }
}

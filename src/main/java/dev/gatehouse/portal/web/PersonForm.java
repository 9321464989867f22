package dev.gatehouse.portal.web;

import dev.gatehouse.shared.PersonName;
import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserEdit;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Edit sends beside the {@link GrantChoices}.
 *
 * @param version of the person as the page showed them
 */
record PersonForm(
    Long version,
    @Size(max = PersonName.MOST_CHARACTERS, message = "{field.long}")
        @Pattern(regexp = PersonName.ONE_LINE, message = "{field.control}")
        String firstName,
    @Size(max = PersonName.MOST_CHARACTERS, message = "{field.long}")
        @Pattern(regexp = PersonName.ONE_LINE, message = "{field.control}")
        String lastName,
    @Size(max = PersonForm.LONGEST_PHONE, message = "{field.long}")
        @Pattern(regexp = PersonName.ONE_LINE, message = "{field.control}")
        String phone) {

  static final int LONGEST_PHONE = 50;

  PersonForm {
    version = Objects.requireNonNullElse(version, 0L);
    firstName = Objects.requireNonNullElse(firstName, "").strip();
    lastName = Objects.requireNonNullElse(lastName, "").strip();
    phone = Objects.requireNonNullElse(phone, "").strip();
  }

  static PersonForm of(User user) {
    return new PersonForm(
        user.version(),
        user.firstName().orElse(""),
        user.lastName().orElse(""),
        user.phone().orElse(""));
  }

  /** The same values, to be saved over those of the user as they are now. */
  PersonForm over(User user) {
    return new PersonForm(user.version(), firstName, lastName, phone);
  }

  UserEdit toEdit(GrantChoices choices) {
    return new UserEdit(
        version, orNull(firstName), orNull(lastName), orNull(phone), null, choices.toRequest());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

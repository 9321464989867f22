package dev.gatehouse.directory.web;

import dev.gatehouse.shared.PersonName;
import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserEdit;
import dev.gatehouse.user.UserState;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Edit sends beside the {@link GrantChoices}.
 *
 * @param version of the person as the page showed them
 * @param state ACTIVE or INACTIVE; empty where the page does not offer it
 */
record UserEditForm(
    Long version,
    @Size(max = PersonName.MOST_CHARACTERS, message = "{field.long}")
        @Pattern(regexp = PersonName.ONE_LINE, message = "{field.control}")
        String firstName,
    @Size(max = PersonName.MOST_CHARACTERS, message = "{field.long}")
        @Pattern(regexp = PersonName.ONE_LINE, message = "{field.control}")
        String lastName,
    @Size(max = UserEditForm.LONGEST_PHONE, message = "{field.long}")
        @Pattern(regexp = PersonName.ONE_LINE, message = "{field.control}")
        String phone,
    @Pattern(regexp = "(ACTIVE|INACTIVE)?", message = "{field.choice}") String state,
    String yourPassword) {

  static final int LONGEST_PHONE = 50;

  UserEditForm {
    version = Objects.requireNonNullElse(version, 0L);
    firstName = Objects.requireNonNullElse(firstName, "").strip();
    lastName = Objects.requireNonNullElse(lastName, "").strip();
    phone = Objects.requireNonNullElse(phone, "").strip();
    state = Objects.requireNonNullElse(state, "");
    yourPassword = Objects.requireNonNullElse(yourPassword, "");
  }

  static UserEditForm of(User user) {
    return new UserEditForm(
        user.version(),
        user.firstName().orElse(""),
        user.lastName().orElse(""),
        user.phone().orElse(""),
        user.hasJoined() && !user.isPending() ? user.state().name() : "",
        "");
  }

  /** The same values, to be saved over those of the user as they are now. */
  UserEditForm over(User user) {
    return new UserEditForm(user.version(), firstName, lastName, phone, state, "");
  }

  UserEdit toEdit(GrantChoices choices) {
    return new UserEdit(
        version,
        orNull(firstName),
        orNull(lastName),
        orNull(phone),
        state.isEmpty() ? null : state.equals(UserState.ACTIVE.name()),
        choices.toRequest());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

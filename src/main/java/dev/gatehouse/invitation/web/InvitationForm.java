package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.InvitationRequest;
import dev.gatehouse.invitation.Letter;
import dev.gatehouse.user.GrantChoices;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Add User sends beside the {@link GrantChoices}.
 *
 * @param key made with the page, so that the same page sent twice invites once
 * @param language of the mail; empty for that of the organization
 * @param preview whether to show what the mail would say
 */
record InvitationForm(
    UUID key,
    String addresses,
    String language,
    @Size(max = Letter.LONGEST_NOTE, message = "{field.long}") String note,
    Boolean preview,
    String yourPassword) {

  private static final Set<String> LANGUAGES = Set.of("en", "de");

  InvitationForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    addresses = Objects.requireNonNullElse(addresses, "");
    language = Objects.requireNonNullElse(language, "");
    note = plain(note);
    preview = Objects.requireNonNullElse(preview, false);
    yourPassword = Objects.requireNonNullElse(yourPassword, "");
  }

  /** Signs that turn the direction of writing make a text look like another. */
  private static final String TURNING = "[\u202A-\u202E\u2066-\u2069]";

  static InvitationForm fresh() {
    return new InvitationForm(UUID.randomUUID(), "", "", "", false, "");
  }

  Letter letter() {
    return letter(language, note);
  }

  /** Any other language than those we speak is that of the organization. */
  static Letter letter(String language, String note) {
    return new Letter(LANGUAGES.contains(language) ? Locale.of(language) : null, note);
  }

  /** As browsers count it, and as it is stored. */
  static String plain(@Nullable String note) {
    return Objects.requireNonNullElse(note, "")
        .replaceAll("\\R", "\n")
        .replaceAll(TURNING, "")
        .strip();
  }

  InvitationRequest toRequest(GrantChoices choices) {
    return new InvitationRequest(key, addresses, choices.toRequest(), letter());
  }
}

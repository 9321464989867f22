package dev.gatehouse.user;

import dev.gatehouse.shared.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Who becomes a contact, and how to reach them.
 *
 * @param key made with the form; the same form sent twice adds one contact
 */
public record NewContact(
    UUID key,
    String firstName,
    String lastName,
    Optional<EmailAddress> address,
    Optional<String> phone) {

  /** Of the form and of what it says: a form that was sent, edited and sent again is a new one. */
  UUID fingerprint() {
    String content =
        String.join("\n", key.toString(), firstName, lastName, "" + address, "" + phone);
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }
}

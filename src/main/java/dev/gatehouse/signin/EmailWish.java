package dev.gatehouse.signin;

import dev.gatehouse.shared.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * By which address somebody wants to sign in.
 *
 * @param key made with the form; the same form sent twice asks once
 */
public record EmailWish(UUID key, EmailAddress address) {

  /** Of the form and of what it says: a form that was sent, edited and sent again is a new one. */
  UUID fingerprint() {
    return UUID.nameUUIDFromBytes((key + address.value()).getBytes(StandardCharsets.UTF_8));
  }
}

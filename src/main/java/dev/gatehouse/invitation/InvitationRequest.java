package dev.gatehouse.invitation;

import dev.gatehouse.access.RoleId;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * Whom to invite, and to what: all addressees get the same (RAW-20).
 *
 * @param key made with the form; the same form sent twice invites once
 * @param addresses as typed, see {@link AddressList}
 */
public record InvitationRequest(
    UUID key, String addresses, boolean consumer, boolean producer, Set<RoleId> roles) {

  /** Of the form and of what it says: a form that was sent, edited and sent again is a new one. */
  UUID fingerprint() {
    String content =
        "%s %b %b %s %s"
            .formatted(
                key,
                consumer,
                producer,
                roles.stream().map(RoleId::value).sorted().toList(),
                AddressList.parse(addresses));
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }
}

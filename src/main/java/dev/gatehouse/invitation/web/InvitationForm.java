package dev.gatehouse.invitation.web;

import dev.gatehouse.access.RoleId;
import dev.gatehouse.invitation.InvitationRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What Add User sends.
 *
 * @param key made with the page, so that the same page sent twice invites once
 */
record InvitationForm(
    UUID key, String addresses, Boolean consumer, Boolean producer, List<Long> roles) {

  InvitationForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    addresses = Objects.requireNonNullElse(addresses, "");
    // A browser sends nothing for a checkbox without a tick.
    consumer = Objects.requireNonNullElse(consumer, false);
    producer = Objects.requireNonNullElse(producer, false);
    roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
  }

  /** As it opens: for consumers, who are the most. */
  static InvitationForm fresh() {
    return new InvitationForm(UUID.randomUUID(), "", true, false, List.of());
  }

  InvitationRequest toRequest() {
    return new InvitationRequest(
        key,
        addresses,
        consumer,
        producer,
        roles.stream().map(RoleId::new).collect(Collectors.toUnmodifiableSet()));
  }
}

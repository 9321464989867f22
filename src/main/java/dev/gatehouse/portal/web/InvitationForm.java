package dev.gatehouse.portal.web;

import dev.gatehouse.invitation.InvitationRequest;
import dev.gatehouse.invitation.Letter;
import dev.gatehouse.user.GrantChoices;
import java.util.Objects;
import java.util.UUID;

/**
 * What Add User sends beside the {@link GrantChoices}.
 *
 * @param key made with the page, so that the same page sent twice invites once
 */
record InvitationForm(UUID key, String addresses) {

  InvitationForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    addresses = Objects.requireNonNullElse(addresses, "");
  }

  static InvitationForm fresh() {
    return new InvitationForm(UUID.randomUUID(), "");
  }

  InvitationRequest toRequest(GrantChoices choices) {
    return new InvitationRequest(key, addresses, choices.toRequest(), Letter.PLAIN);
  }
}

package dev.gatehouse.invitation;

import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.access.ScopeName;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.user.GrantRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Whom to invite, and to what: all addressees get the same (RAW-20).
 *
 * @param key made with the form; the same form sent twice invites once
 * @param addresses as typed, see {@link AddressList}
 * @param grants without an account the root producer account is meant (D-15)
 */
public record InvitationRequest(UUID key, String addresses, GrantRequest grants, Letter letter) {

  /** Of the form and of what it says: a form that was sent, edited and sent again is a new one. */
  UUID fingerprint() {
    List<Object> content =
        List.of(
            key,
            grants.consumer(),
            grants.producer(),
            grants.accounts().stream().map(AccountId::value).sorted().toList(),
            grants.roles().stream().map(RoleId::value).sorted().toList(),
            grants.scopes().stream().map(ScopeId::value).sorted().toList(),
            grants.newScopes().stream().map(ScopeName::key).sorted().toList(),
            letter,
            AddressList.parse(addresses));
    return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
  }
}

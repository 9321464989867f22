package dev.gatehouse.invitation;

import dev.gatehouse.access.RoleId;
import java.util.Set;
import java.util.UUID;

/**
 * Whom to invite, and to what: all addressees get the same (RAW-20).
 *
 * @param key made with the form; a second request with the same key does nothing
 * @param addresses as typed, see {@link AddressList}
 */
public record InvitationRequest(
    UUID key, String addresses, boolean consumer, boolean producer, Set<RoleId> roles) {}

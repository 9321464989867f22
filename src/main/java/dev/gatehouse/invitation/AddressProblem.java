package dev.gatehouse.invitation;

import dev.gatehouse.shared.UserId;
import java.util.Optional;

/**
 * Why one address of a list cannot be invited.
 *
 * @param typed the address as it was given
 * @param user who has it already
 * @param invitation the one that can be sent again, where the person is Pending
 */
record AddressProblem(
    String typed,
    InvitationRefusal reason,
    Optional<UserId> user,
    Optional<InvitationId> invitation) {}

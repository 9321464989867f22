package dev.gatehouse.invitation;

import dev.gatehouse.shared.UserId;
import java.util.Optional;

/**
 * Why one address of a list cannot be invited.
 *
 * @param typed the address as it was given
 * @param user who has it already
 */
public record AddressProblem(String typed, InvitationRefusal reason, Optional<UserId> user) {}

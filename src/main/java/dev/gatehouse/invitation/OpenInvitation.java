package dev.gatehouse.invitation;

import dev.gatehouse.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What the accept page shows of an invitation.
 *
 * @param firstName as far as it is known; empty otherwise
 * @param inviter the name of who invites; empty for the portal itself
 */
public record OpenInvitation(
    UserId user,
    String email,
    String firstName,
    String lastName,
    Optional<String> inviter,
    Instant expiresAt) {}

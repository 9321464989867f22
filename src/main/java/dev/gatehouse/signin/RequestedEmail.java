package dev.gatehouse.signin;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.UserId;
import java.time.Instant;

/**
 * One change of address that was asked for.
 *
 * @param requester the person, or a manager, whose right counts once more at confirmation (D-09)
 * @param before the address at that time, which is told
 */
record RequestedEmail(
    long id, UserId user, UserId requester, String before, EmailAddress address, Instant until) {}

package dev.gatehouse.user;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.UserId;
import java.util.Optional;

/**
 * A person is about to be erased: modules above let go of the record first, and forget the address
 * wherever they keep it.
 */
public record UserDeleted(Actor actor, UserId user, Optional<EmailAddress> address) {}

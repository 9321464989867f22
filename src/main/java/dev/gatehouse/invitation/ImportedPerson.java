package dev.gatehouse.invitation;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.user.GrantRequest;
import org.jspecify.annotations.Nullable;

/** Whom a row of a file asks to invite, and to what; nothing of it is decided yet. */
record ImportedPerson(
    EmailAddress address,
    @Nullable String firstName,
    @Nullable String lastName,
    GrantRequest grants) {}

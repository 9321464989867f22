package dev.gatehouse.invitation;

import dev.gatehouse.user.Preferences;

/** What an invited person answers (RAW-37); the password only as its hash. */
public record Joining(
    String firstName, String lastName, String passwordHash, Preferences preferences) {}

package dev.gatehouse.invitation;

import dev.gatehouse.signin.ChosenPassword;
import dev.gatehouse.user.Preferences;

/** What an invited person answers (RAW-37). */
public record Joining(
    String firstName, String lastName, ChosenPassword password, Preferences preferences) {}

package dev.gatehouse.registration;

import dev.gatehouse.signin.ChosenPassword;
import dev.gatehouse.user.Preferences;

/** What the person says who completes a registration. */
public record Registrant(
    String firstName, String lastName, ChosenPassword password, Preferences preferences) {}

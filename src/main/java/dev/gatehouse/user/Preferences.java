package dev.gatehouse.user;

import org.jspecify.annotations.Nullable;

/**
 * How the portal speaks to a person.
 *
 * @param language a language tag; the organization's where there is none
 * @param timeZone the name of a zone; the organization's where there is none
 * @param theme the name of a theme of the web module
 */
public record Preferences(@Nullable String language, @Nullable String timeZone, String theme) {}

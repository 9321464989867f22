package dev.gatehouse.signin.web;

import dev.gatehouse.user.Preferences;
import dev.gatehouse.web.Theme;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How somebody wants the portal to look and speak; empty means as the organization has it. */
record PreferencesForm(String theme, String language, String timeZone) {

  PreferencesForm {
    theme = Objects.requireNonNullElse(theme, Theme.SYSTEM.name());
    language = Objects.requireNonNullElse(language, "");
    timeZone = Objects.requireNonNullElse(timeZone, "");
  }

  static PreferencesForm of(Preferences preferences) {
    return new PreferencesForm(
        preferences.theme(),
        Objects.requireNonNullElse(preferences.language(), ""),
        Objects.requireNonNullElse(preferences.timeZone(), ""));
  }

  boolean hasKnownTimeZone() {
    return timeZone.isEmpty() || ZoneId.getAvailableZoneIds().contains(timeZone);
  }

  Preferences toPreferences() {
    return new Preferences(
        orNull(language.equals("en") || language.equals("de") ? language : ""),
        orNull(timeZone),
        Theme.valueOf(theme).name());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

package dev.gatehouse.web;

import java.util.Locale;

/** Light, dark, or as the person's system says. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /** The value of data-bs-theme; for SYSTEM light, until the script of the page knows better. */
  public String attribute() {
    return this == SYSTEM ? "light" : name().toLowerCase(Locale.ROOT);
  }
}

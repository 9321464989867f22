package dev.gatehouse.entitlement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as forms and files write them: 2026-11-22. */
final class Days {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  private Days() {}

  static Optional<LocalDate> parse(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}

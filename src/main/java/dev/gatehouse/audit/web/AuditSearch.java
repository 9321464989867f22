package dev.gatehouse.audit.web;

import dev.gatehouse.audit.AuditFilter;
import dev.gatehouse.audit.AuditKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked of the audit trail; every view is an address that can be shared.
 *
 * @param from the first day, in the reader's time zone; without a date all days
 * @param until the last day
 * @param before where a page of older entries begins, see {@link AuditKey}
 */
record AuditSearch(String person, String action, String from, String until, String before) {

  private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

  AuditSearch {
    person = Objects.requireNonNullElse(person, "").strip();
    action = Objects.requireNonNullElse(action, "");
    from = Objects.requireNonNullElse(from, "");
    until = Objects.requireNonNullElse(until, "");
    before = Objects.requireNonNullElse(before, "");
  }

  AuditFilter toFilter(ZoneId zone) {
    return new AuditFilter(
        person,
        action,
        day(from).map(day -> beginning(day, zone)).orElse(Instant.EPOCH),
        day(until).map(day -> beginning(day.plusDays(1), zone)).orElse(NEVER),
        AuditKey.parse(before));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Instant beginning(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}

package dev.gatehouse.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the reader's language and time zone write them; moments name their zone. */
public record Times(Locale locale, ZoneId zone) {

  public String date(Instant instant) {
    return DateTimeFormatter.ofPattern(isGerman() ? "d. MMM yyyy" : "d MMM yyyy", locale)
        .withZone(zone)
        .format(instant);
  }

  /** As names of files sort well: 2026-11-21. */
  public String day(Instant instant) {
    return DateTimeFormatter.ISO_LOCAL_DATE.withZone(zone).format(instant);
  }

  private boolean isGerman() {
    return Locale.GERMAN.getLanguage().equals(locale.getLanguage());
  }

  public String moment(Instant instant) {
    return date(instant) + ", " + time(instant);
  }

  /** For what happens within the hour. */
  public String time(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm zzz", locale).withZone(zone).format(instant);
  }
}

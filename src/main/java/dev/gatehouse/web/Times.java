package dev.gatehouse.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the reader's language and time zone write them; moments name their zone. */
public record Times(Locale locale, ZoneId zone) {

  public String date(Instant instant) {
    return DateTimeFormatter.ofPattern(pattern(), locale).withZone(zone).format(instant);
  }

  public String date(LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern(), locale).format(day);
  }

  /** As names of files sort well: 2026-11-21. */
  public String day(Instant instant) {
    return DateTimeFormatter.ISO_LOCAL_DATE.withZone(zone).format(instant);
  }

  private String pattern() {
    return Locale.GERMAN.getLanguage().equals(locale.getLanguage()) ? "d. MMM yyyy" : "d MMM yyyy";
  }

  public String moment(Instant instant) {
    return date(instant) + ", " + time(instant);
  }

  /** For what happens within the hour. */
  public String time(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm zzz", locale).withZone(zone).format(instant);
  }
}

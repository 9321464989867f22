package dev.gatehouse.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times as the reader's language and time zone write them; moments name their zone. */
public record Times(Locale locale, ZoneId zone) {

  public String date(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale)
        .withZone(zone)
        .format(instant);
  }

  public String moment(Instant instant) {
    DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm zzz", locale).withZone(zone);
    return date(instant) + ", " + clock.format(instant);
  }
}

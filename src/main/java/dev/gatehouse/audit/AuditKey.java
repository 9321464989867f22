package dev.gatehouse.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in the trail a page begins: an entry's time and number, written 1763750000000000-42. */
public record AuditKey(Instant at, long id) {

  /** Before which every entry lies. */
  public static final AuditKey END = new AuditKey(Instant.parse("9000-01-01T00:00:00Z"), 0);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

  /** The key of the text; the end of the trail for anything that is none. */
  public static AuditKey parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? new AuditKey(
            Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
            Long.parseLong(matcher.group(2)))
        : END;
  }

  @Override
  public String toString() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
  }
}

package dev.gatehouse.entitlement;

import dev.gatehouse.shared.Refused;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much of a product, and when.
 *
 * @param end the last day; none for ever
 */
public record LineTerms(int quantity, LocalDate start, @Nullable LocalDate end) {

  private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]{0,5}|1000000");

  /**
   * As forms and files write it: an empty quantity is one, an empty end for ever. Refuses with
   * QUANTITY, START, END or END_BEFORE_START.
   */
  public static LineTerms require(String quantity, String start, String end) {
    String number = quantity.isBlank() ? "1" : quantity.strip();
    if (!QUANTITY.matcher(number).matches()) {
      throw new Refused(EntitlementRefusal.QUANTITY);
    }
    LocalDate first = Days.parse(start).orElseThrow(() -> new Refused(EntitlementRefusal.START));
    LocalDate last =
        end.isBlank()
            ? null
            : Days.parse(end).orElseThrow(() -> new Refused(EntitlementRefusal.END));
    if (last != null && last.isBefore(first)) {
      throw new Refused(EntitlementRefusal.END_BEFORE_START);
    }
    return new LineTerms(Integer.parseInt(number), first, last);
  }
}

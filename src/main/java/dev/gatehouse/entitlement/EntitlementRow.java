package dev.gatehouse.entitlement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the list of entitlements.
 *
 * @param account the path of its account
 * @param lines how many it has
 * @param product that of one of its lines, if it has any
 * @param end the last day of its last line; none if one of them never ends
 */
public record EntitlementRow(
    Entitlement entitlement,
    Optional<String> account,
    int lines,
    Optional<String> product,
    Optional<LocalDate> end) {

  static EntitlementRow of(
      Entitlement entitlement, Optional<String> account, LineSummaries.Summary lines) {
    return new EntitlementRow(entitlement, account, lines.lines(), lines.product(), lines.end());
  }
}

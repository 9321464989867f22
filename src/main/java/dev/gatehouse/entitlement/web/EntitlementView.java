package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementRow;
import dev.gatehouse.web.Times;

/**
 * One entitlement as the list shows it.
 *
 * @param account the path of its account; empty for none
 * @param product that of one of its lines; empty without lines
 * @param more how many lines it has beside that
 * @param end the last day of its lines; empty for none
 */
record EntitlementView(
    long id, String code, String account, String state, String product, int more, String end) {

  static EntitlementView of(EntitlementRow row, Times times) {
    return new EntitlementView(
        row.entitlement().id().value(),
        row.entitlement().code().value(),
        row.account().orElse(""),
        row.entitlement().state().word(),
        row.product().orElse(""),
        Math.max(0, row.lines() - 1),
        row.end().map(times::date).orElse(""));
  }
}

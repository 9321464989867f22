package dev.gatehouse.portal.web;

import dev.gatehouse.entitlement.ReachedRow;
import dev.gatehouse.web.Times;

/**
 * One entitlement as the list shows it.
 *
 * @param product that of one of its lines; empty without lines
 * @param more how many lines there are beside that
 * @param end the last day; empty for ever
 */
record MyEntitlementView(
    long id, String code, String account, String state, String product, int more, String end) {

  static MyEntitlementView of(ReachedRow row, Times times) {
    return new MyEntitlementView(
        row.id().value(),
        row.code().value(),
        row.account(),
        row.state().word(),
        row.product().orElse(""),
        Math.max(0, row.lines() - 1),
        row.end().map(times::date).orElse(""));
  }
}

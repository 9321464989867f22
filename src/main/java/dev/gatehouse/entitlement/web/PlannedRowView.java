package dev.gatehouse.entitlement.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.entitlement.EntitlementCode;
import dev.gatehouse.entitlement.PlannedEntitlement;
import dev.gatehouse.entitlement.PlannedLine;
import dev.gatehouse.web.Times;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an entitlement that would come into being.
 *
 * @param entitlement its ID; empty where one is issued, as the activation ID
 * @param account its path; empty for none
 * @param end empty for ever
 */
record PlannedRowView(
    int line,
    String entitlement,
    String account,
    String state,
    String activation,
    String product,
    int quantity,
    String start,
    String end) {

  static PlannedRowView of(PlannedEntitlement entitlement, PlannedLine line, Times times) {
    Account account = entitlement.account();
    LocalDate end = line.terms().end();
    return new PlannedRowView(
        line.line(),
        text(entitlement.code()),
        account == null ? "" : account.path(),
        entitlement.state().word(),
        text(line.code()),
        line.productName(),
        line.terms().quantity(),
        times.date(line.terms().start()),
        end == null ? "" : times.date(end));
  }

  private static String text(@Nullable EntitlementCode code) {
    return code == null ? "" : code.value();
  }
}

package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.DownloadPackage;
import dev.gatehouse.entitlement.EntitlementLine;
import dev.gatehouse.web.Times;
import java.time.LocalDate;
import java.util.List;

/**
 * One line of an entitlement as its page shows it.
 *
 * @param end empty for ever
 * @param claimant the path of the account that claimed this line alone; empty for none
 * @param packages the IDs of those that count today (FNO-53)
 */
record LineView(
    long id,
    String code,
    String product,
    int quantity,
    String start,
    String end,
    String claimant,
    List<String> packages) {

  static LineView of(
      EntitlementLine line, String claimant, List<DownloadPackage> packages, Times times) {
    LocalDate end = line.terms().end();
    return new LineView(
        line.id().value(),
        line.code().value(),
        line.productName(),
        line.terms().quantity(),
        times.date(line.terms().start()),
        end == null ? "" : times.date(end),
        claimant,
        packages.stream().map(DownloadPackage::code).toList());
  }
}

package dev.gatehouse.portal.web;

import dev.gatehouse.entitlement.DownloadPackage;
import dev.gatehouse.entitlement.EntitlementLine;
import dev.gatehouse.web.Times;
import java.time.LocalDate;
import java.util.List;

/**
 * One line of an entitlement as an end user sees it.
 *
 * @param end empty for ever
 * @param downloads what it gives today (FNO-53)
 */
record MyLineView(
    long id,
    String code,
    String product,
    int quantity,
    String start,
    String end,
    List<Download> downloads) {

  /** A download package. */
  record Download(String name, String release, String effective, boolean container) {}

  static MyLineView of(EntitlementLine line, List<DownloadPackage> packages, Times times) {
    LocalDate end = line.terms().end();
    return new MyLineView(
        line.id().value(),
        line.code().value(),
        line.productName(),
        line.terms().quantity(),
        times.date(line.terms().start()),
        end == null ? "" : times.date(end),
        packages.stream().map(one -> download(one, times)).toList());
  }

  private static Download download(DownloadPackage one, Times times) {
    return new Download(one.code(), one.release(), times.date(one.effective()), one.container());
  }
}

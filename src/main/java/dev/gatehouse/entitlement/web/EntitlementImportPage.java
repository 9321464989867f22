package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementColumn;
import dev.gatehouse.entitlement.EntitlementPlan;
import dev.gatehouse.entitlement.RowProblem;
import dev.gatehouse.web.CsvTable;
import dev.gatehouse.web.Times;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the page shows on which files are uploaded, checked and imported. */
final class EntitlementImportPage {

  static final String TEMPLATE = "entitlement/import";
  private static final int MOST_ROWS = 50;
  private static final int MOST_PROBLEMS = 100;
  private static final String EXAMPLE =
      """
      entitlement_id,account,state,activation_id,product,quantity,start,end
      ENT-2026-0001,Acme East > Acme New York,Deployed,ACT-0001,Harbor,25,2026-01-01,2026-12-31
      ENT-2026-0001,,,,Anchor,25,2026-01-01,
      ,,,,Harbor,,,
      """;

  private EntitlementImportPage() {}

  static Map<String, Object> upload(EntitlementImportForm form) {
    return model(form, List.of());
  }

  /** With what would come into being, and the form that makes it so. */
  static Map<String, Object> planned(
      EntitlementImportForm form, EntitlementPlan plan, Times times) {
    Map<String, Object> model = model(form, List.of());
    model.put("entitlements", plan.entitlements().size());
    model.put("lines", plan.lines());
    model.put(
        "rows",
        plan.entitlements().stream()
            .flatMap(entitlement ->
                entitlement.lines().stream()
                    .map(line -> PlannedRowView.of(entitlement, line, times)))
            .sorted(Comparator.comparingInt(PlannedRowView::line))
            .limit(MOST_ROWS)
            .toList());
    return model;
  }

  /** With what is wrong, and the form for a file without that. */
  static Map<String, Object> refused(EntitlementImportForm form, List<RowProblem> problems) {
    return model(form, problems);
  }

  private static Map<String, Object> model(EntitlementImportForm form, List<RowProblem> problems) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("mostRows", CsvTable.MOST_ROWS);
    model.put("columns", EntitlementColumn.ALL.headers());
    model.put("example", EXAMPLE);
    model.put("entitlements", 0);
    model.put("lines", 0);
    model.put("rows", List.of());
    model.put("problems", problems.stream().limit(MOST_PROBLEMS).map(RowProblemView::of).toList());
    model.put("allProblems", problems.size());
    model.put("moreProblems", Math.max(0, problems.size() - MOST_PROBLEMS));
    return model;
  }
}

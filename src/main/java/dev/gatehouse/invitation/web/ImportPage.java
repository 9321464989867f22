package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.ImportOutcome;
import dev.gatehouse.invitation.ImportQuery;
import dev.gatehouse.invitation.ImportState;
import dev.gatehouse.invitation.ImportedRow;
import dev.gatehouse.invitation.StoredImport;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.web.Times;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page of one import shows. */
@Component
class ImportPage {

  static final String TEMPLATE = "invitation/import-rows";
  private static final int PAGE_SIZE = 100;

  private final ImportQuery query;

  ImportPage(ImportQuery query) {
    this.query = query;
  }

  /**
   * Which part of its rows.
   *
   * @param show "problems", or all
   * @param after the line behind which the page begins
   */
  record Part(String show, int after) {
    static final Part FIRST = new Part("", 0);

    ImportQuery.Selection selection() {
      return show.equals("problems") ? ImportQuery.Selection.PROBLEMS : ImportQuery.Selection.ALL;
    }
  }

  /** How many rows share an outcome. */
  record Count(String label, int rows, boolean good) {}

  Map<String, Object> model(
      Actor actor, StoredImport imported, Part part, ImportStartForm form, Times times) {
    Map<ImportOutcome, Integer> counts = query.counts(imported);
    boolean started = imported.state().compareTo(ImportState.RUNNING) >= 0;
    List<ImportedRow> rows = query.rows(imported, part.selection(), part.after(), PAGE_SIZE + 1);
    List<ImportRowView> shown = rows.stream().limit(PAGE_SIZE).map(ImportRowView::of).toList();
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("view", ImportView.of(imported, actor, times));
    model.put("checked", counts.values().stream().mapToInt(Integer::intValue).sum());
    model.put("good", good(counts));
    model.put("left", query.left(imported));
    model.put(
        "counts",
        counts.entrySet().stream()
            .map(count ->
                new Count(
                    ImportRowView.label(count.getKey(), started),
                    count.getValue(),
                    count.getKey().isGood()))
            .toList());
    model.put("rows", shown);
    model.put("show", part.selection().name().toLowerCase(Locale.ROOT));
    model.put("after", part.after());
    model.put("next", rows.size() > PAGE_SIZE ? shown.getLast().line() : 0);
    return model;
  }

  private static int good(Map<ImportOutcome, Integer> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().isGood())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}

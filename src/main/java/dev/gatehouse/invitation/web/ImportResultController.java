package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.ImportColumn;
import dev.gatehouse.invitation.ImportId;
import dev.gatehouse.invitation.ImportOutcome;
import dev.gatehouse.invitation.ImportQuery;
import dev.gatehouse.invitation.ImportedRow;
import dev.gatehouse.invitation.StoredImport;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.CsvFile;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The file with what became of each row; mended, it can be imported again. */
@Controller
@Requires(Permission.MANAGE_USERS)
class ImportResultController {

  private static final int PORTION = 1_000;

  private final ImportQuery query;
  private final MessageSource messages;

  ImportResultController(ImportQuery query, MessageSource messages) {
    this.query = query;
    this.messages = messages;
  }

  @GetMapping(ImportController.PATH + "/{id}/result")
  ModelAndView show(Actor actor, @PathVariable long id, Times times, Answer answer) {
    StoredImport imported = query.require(actor.organization(), new ImportId(id));
    return answer.csv(
        "import-%d-%s".formatted(id, times.day(imported.createdAt())),
        file -> write(imported, file, times.locale()));
  }

  private void write(StoredImport imported, CsvFile file, Locale language) {
    Stream<String> columns = Arrays.stream(ImportColumn.values()).map(ImportColumn::header);
    file.row(Stream.concat(columns, Stream.of("result", "message")).toList());
    List<ImportedRow> rows = query.rows(imported, ImportQuery.Selection.ALL, 0, PORTION);
    while (!rows.isEmpty()) {
      rows.forEach(row -> file.row(cells(row, language)));
      int last = rows.getLast().row().line();
      rows = query.rows(imported, ImportQuery.Selection.ALL, last, PORTION);
    }
  }

  private List<String> cells(ImportedRow row, Locale language) {
    ImportOutcome outcome = row.outcome();
    String message =
        row.reason() == null
            ? ""
            : messages.getMessage(row.reason(), row.arguments().toArray(), language);
    return Stream.concat(
            Arrays.stream(ImportColumn.values()).map(row.row()::typed),
            Stream.of(outcome == null || !row.done() ? "waiting" : outcome.code(), message))
        .toList();
  }
}

package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.ImportColumn;
import dev.gatehouse.invitation.ImportOutcome;
import dev.gatehouse.invitation.ImportedRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of an import as the template shows it; the cells as they were typed.
 *
 * @param asked what the row asks for beside the person: kind, roles, scopes, accounts
 * @param outcome the key of the label; empty as long as nobody has looked at the row
 * @param tone good, bad or waiting: how the label looks
 * @param reason the key of a sentence; empty for none
 */
record ImportRowView(
    int line,
    String email,
    String name,
    List<Asked> asked,
    String outcome,
    String tone,
    String reason,
    List<String> arguments) {

  /** What one column asks for. */
  record Asked(String column, String value) {}

  static ImportRowView of(ImportedRow row) {
    return new ImportRowView(
        row.row().line(),
        row.row().typed(ImportColumn.EMAIL),
        Stream.of(ImportColumn.FIRST_NAME, ImportColumn.LAST_NAME)
            .map(row.row()::typed)
            .filter(name -> !name.isBlank())
            .collect(Collectors.joining(" ")),
        Stream.of(ImportColumn.KIND, ImportColumn.ROLES, ImportColumn.SCOPES, ImportColumn.ACCOUNTS)
            .map(column -> new Asked(column.header(), row.row().typed(column)))
            .filter(asked -> !asked.value().isBlank())
            .toList(),
        label(row.outcome(), row.done()),
        tone(row.outcome()),
        Objects.requireNonNullElse(row.reason(), ""),
        row.arguments());
  }

  public Object[] argumentArray() {
    return arguments.toArray();
  }

  /** What would happen to somebody who is invited reads otherwise than what did. */
  static String label(@Nullable ImportOutcome outcome, boolean done) {
    if (outcome == null) {
      return "";
    }
    boolean ahead = outcome.isGood() && !done;
    return ahead ? "import.forecast." + outcome.code() : "import.outcome." + outcome.code();
  }

  private static String tone(@Nullable ImportOutcome outcome) {
    if (outcome == null) {
      return "waiting";
    }
    return outcome.isGood() ? "good" : "bad";
  }
}

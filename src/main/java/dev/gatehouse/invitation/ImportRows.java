package dev.gatehouse.invitation;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.web.CsvRow;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports: their cells, and what becomes of them. */
@Component
class ImportRows {

  static final String CELLS =
      Arrays.stream(ImportColumn.values())
          .map(ImportColumn::header)
          .collect(Collectors.joining(", "));
  private static final int BATCH = 1_000;

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final JsonMapper json;
  private final Clock clock;

  ImportRows(JdbcClient jdbc, JdbcOperations batches, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
    this.clock = clock;
  }

  void insert(StoredImport imported, List<ImportRow> rows) {
    batches.batchUpdate(
        """
        INSERT INTO invitation_import_row
          (organization_id, import_id, line, first_line, email_canonical, %s)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
            .formatted(CELLS),
        rows,
        BATCH,
        (statement, row) -> set(statement, imported, row));
  }

  private static void set(PreparedStatement statement, StoredImport imported, ImportRow row)
      throws SQLException {
    int place = 0;
    statement.setLong(++place, imported.organization().value());
    statement.setLong(++place, imported.id().value());
    statement.setInt(++place, row.line());
    statement.setObject(++place, row.firstLine(), Types.INTEGER);
    statement.setString(++place, row.address().map(EmailAddress::canonical).orElse(null));
    for (ImportColumn column : ImportColumn.values()) {
      statement.setString(++place, row.typed(column));
    }
  }

  /** The first of those that nobody has looked at. */
  List<ImportRow> unchecked(StoredImport imported, int most) {
    return first("outcome IS NULL", imported, most);
  }

  /** The first of those that are still to be invited. */
  List<ImportRow> undone(StoredImport imported, int most) {
    return first("done_at IS NULL", imported, most);
  }

  private List<ImportRow> first(String condition, StoredImport imported, int most) {
    return jdbc.sql(
            """
            SELECT line, first_line, %s
            FROM invitation_import_row
            WHERE organization_id = :organization AND import_id = :import AND %s
            ORDER BY line
            LIMIT :most
            """
                .formatted(CELLS, condition))
        .param("organization", imported.organization().value())
        .param("import", imported.id().value())
        .param("most", most)
        .query(ImportRows::map)
        .list();
  }

  /** Whether the row is still to be invited; the caller holds the organization lock. */
  boolean isUndone(StoredImport imported, ImportRow row) {
    return jdbc.sql(
            """
            SELECT COUNT(*)
            FROM invitation_import i
            JOIN invitation_import_row r ON r.organization_id = i.organization_id AND r.import_id = i.id
            WHERE i.organization_id = :organization
              AND i.id = :import
              AND i.state = 'RUNNING'
              AND r.line = :line
              AND r.done_at IS NULL
            """)
        .param("organization", imported.organization().value())
        .param("import", imported.id().value())
        .param("line", row.line())
        .query(Boolean.class)
        .single();
  }

  /** Keeps what would become of rows. */
  void foretell(StoredImport imported, List<ImportForecast.Foretold> rows) {
    batches.batchUpdate(
        """
        UPDATE invitation_import_row
        SET outcome = ?, reason = ?, arguments = ?, administrator = ?
        WHERE organization_id = ? AND import_id = ? AND line = ?
        """,
        rows,
        BATCH,
        (statement, row) -> {
          statement.setString(1, row.verdict().outcome().name());
          statement.setString(2, row.verdict().reason());
          statement.setString(3, json.writeValueAsString(row.verdict().arguments()));
          statement.setBoolean(4, row.administrator());
          statement.setLong(5, imported.organization().value());
          statement.setLong(6, imported.id().value());
          statement.setInt(7, row.line());
        });
  }

  /** Keeps what became of a row. */
  void settle(StoredImport imported, ImportRow row, ImportVerdict verdict) {
    jdbc.sql(
            """
            UPDATE invitation_import_row
            SET outcome = :outcome, reason = :reason, arguments = :arguments, done_at = :now
            WHERE organization_id = :organization AND import_id = :import AND line = :line
            """)
        .param("outcome", verdict.outcome().name())
        .param("reason", verdict.reason(), Types.VARCHAR)
        .param("arguments", json.writeValueAsString(verdict.arguments()))
        .param("now", Instant.now(clock))
        .param("organization", imported.organization().value())
        .param("import", imported.id().value())
        .param("line", row.line())
        .update();
  }

  /** What is still to be invited is not; how many these are. */
  int cancel(StoredImport imported) {
    return jdbc.sql(
            """
            UPDATE invitation_import_row
            SET outcome = 'CANCELLED', reason = NULL, arguments = NULL, done_at = :now
            WHERE organization_id = :organization AND import_id = :import AND done_at IS NULL
            """)
        .param("now", Instant.now(clock))
        .param("organization", imported.organization().value())
        .param("import", imported.id().value())
        .update();
  }

  static ImportRow map(ResultSet row, int number) throws SQLException {
    Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
    for (ImportColumn column : ImportColumn.values()) {
      cells.put(column, row.getString(column.header()));
    }
    return new ImportRow(
        new CsvRow<>(row.getInt("line"), cells), row.getObject("first_line", Integer.class));
  }
}

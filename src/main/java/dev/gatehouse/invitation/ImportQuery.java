package dev.gatehouse.invitation;

import dev.gatehouse.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads imports and what becomes of their rows. */
@Component
public class ImportQuery {

  private final Imports imports;
  private final InvitationLimits limits;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportQuery(Imports imports, InvitationLimits limits, JdbcClient jdbc, JsonMapper json) {
    this.imports = imports;
    this.limits = limits;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Which rows are asked for. */
  public enum Selection {
    ALL("TRUE"),
    PROBLEMS("outcome NOT IN ('INVITED', 'RETURNING')");

    private final String condition;

    Selection(String condition) {
      this.condition = condition;
    }
  }

  /** The newest first. */
  public List<StoredImport> latest(OrganizationId organization, int most) {
    return imports.latest(organization, most);
  }

  public StoredImport require(OrganizationId organization, ImportId id) {
    return imports.require(organization, id);
  }

  /** At most the given number of rows behind a line, in the order of the file. */
  public List<ImportedRow> rows(StoredImport imported, Selection selection, int after, int most) {
    return jdbc.sql(
            """
            SELECT line, first_line, outcome, reason, arguments, done_at IS NOT NULL AS done, %s
            FROM invitation_import_row
            WHERE organization_id = :organization
              AND import_id = :import
              AND line > :after
              AND %s
            ORDER BY line
            LIMIT :most
            """
                .formatted(ImportRows.CELLS, selection.condition))
        .param("organization", imported.organization().value())
        .param("import", imported.id().value())
        .param("after", after)
        .param("most", most)
        .query(this::map)
        .list();
  }

  /** How many rows of which outcome, as far as they are done or, before that, looked at. */
  public Map<ImportOutcome, Integer> counts(StoredImport imported) {
    Map<ImportOutcome, Integer> counts = new EnumMap<>(ImportOutcome.class);
    boolean started = imported.state().compareTo(ImportState.RUNNING) >= 0;
    jdbc.sql(
            """
            SELECT outcome, COUNT(*) AS number_of_rows
            FROM invitation_import_row
            WHERE organization_id = :organization
              AND import_id = :import
              AND outcome IS NOT NULL
              AND (done_at IS NOT NULL OR NOT :started)
            GROUP BY outcome
            """)
        .param("organization", imported.organization().value())
        .param("started", started)
        .param("import", imported.id().value())
        .query(row -> {
          counts.put(ImportOutcome.valueOf(row.getString("outcome")), row.getInt("number_of_rows"));
        });
    return counts;
  }

  /** How many more invitations the organization can send at this moment (S-12). */
  public int left(StoredImport imported) {
    return limits.left(imported.organization());
  }

  /** Whether a row asks for the role Administrator, so that starting wants the password (S-13). */
  public boolean asksForAdministrator(StoredImport imported) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM invitation_import_row
              WHERE organization_id = :organization AND import_id = :import AND administrator)
            """)
        .param("organization", imported.organization().value())
        .param("import", imported.id().value())
        .query(Boolean.class)
        .single();
  }

  private ImportedRow map(ResultSet row, int number) throws SQLException {
    return new ImportedRow(
        ImportRows.map(row, number),
        Optional.ofNullable(row.getString("outcome")).map(ImportOutcome::valueOf).orElse(null),
        row.getString("reason"),
        arguments(row.getString("arguments")),
        row.getBoolean("done"));
  }

  private List<String> arguments(@Nullable String stored) {
    return stored == null ? List.of() : List.of(json.readValue(stored, String[].class));
  }
}

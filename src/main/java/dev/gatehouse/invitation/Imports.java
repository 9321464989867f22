package dev.gatehouse.invitation;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports of all organizations, without their rows. */
@Component
class Imports {

  private static final int LONGEST_IGNORED = 1_000;
  private static final String SELECT =
      """
      SELECT i.id, i.organization_id, i.importer_id, i.origin, i.state, i.language, i.note,
        i.ignored_columns, i.row_count, i.done_count, i.invited_count, i.created_at,
        i.forgotten_at IS NOT NULL AS forgotten,
        COALESCE(NULLIF(CONCAT_WS(' ', u.first_name, u.last_name), ''), u.email) AS importer_name
      FROM invitation_import i
      LEFT JOIN app_user u ON u.organization_id = i.organization_id AND u.id = i.importer_id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Imports(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Empty if there is one with this key, be it of a request that came at the same moment. */
  Optional<ImportId> insert(Actor importer, UUID key, ImportFile file, Letter letter) {
    String ignored = String.join(", ", file.table().ignored());
    return jdbc.sql(
            """
            INSERT IGNORE INTO invitation_import
              (organization_id, request_key, importer_id, origin, state, language, note,
                ignored_columns, row_count, created_at)
            VALUES
              (:organization, :key, :importer, :origin, 'CHECKING', :language, :note,
                :ignored, :rows, :now)
            RETURNING id
            """)
        .param("organization", importer.organization().value())
        .param("key", key.toString())
        .param("importer", importer.userId().map(UserId::value).orElseThrow())
        .param("origin", importer.origin())
        .param(
            "language",
            Optional.ofNullable(letter.language()).map(Locale::toLanguageTag).orElse(null),
            Types.VARCHAR)
        .param("note", letter.note())
        .param("ignored", ignored.substring(0, Math.min(ignored.length(), LONGEST_IGNORED)))
        .param("rows", file.table().rows().size())
        .param("now", Instant.now(clock))
        .query((row, number) -> new ImportId(row.getLong("id")))
        .optional();
  }

  ImportId require(OrganizationId organization, UUID key) {
    return jdbc.sql(
            """
            SELECT id
            FROM invitation_import
            WHERE organization_id = :organization AND request_key = :key
            """)
        .param("organization", organization.value())
        .param("key", key.toString())
        .query((row, number) -> new ImportId(row.getLong("id")))
        .single();
  }

  StoredImport require(OrganizationId organization, ImportId id) {
    return jdbc.sql(SELECT + "WHERE i.organization_id = :organization AND i.id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(Imports::map)
        .optional()
        .orElseThrow(() -> new NotFound("import"));
  }

  /** For its job, which knows no more than the number. */
  StoredImport require(ImportId id) {
    return jdbc.sql(SELECT + "WHERE i.id = :id")
        .param("id", id.value())
        .query(Imports::map)
        .single();
  }

  List<StoredImport> latest(OrganizationId organization, int most) {
    return jdbc.sql(
            SELECT
                + """
                WHERE i.organization_id = :organization
                ORDER BY i.id DESC
                LIMIT :most
                """)
        .param("organization", organization.value())
        .param("most", most)
        .query(Imports::map)
        .list();
  }

  /** Whether it was in the one state and is now in the other. */
  boolean advance(ImportId id, ImportState from, ImportState to) {
    boolean ended = to == ImportState.FINISHED || to == ImportState.CANCELLED;
    return jdbc.sql(
                """
                UPDATE invitation_import
                SET state = :to, attempts = 0, ended_at = IF(:ended, :now, NULL),
                  note = IF(:ended, '', note)
                WHERE id = :id AND state = :from
                """)
            .param("to", to.name())
            .param("ended", ended)
            .param("now", Instant.now(clock))
            .param("id", id.value())
            .param("from", from.name())
            .update()
        == 1;
  }

  /** So many more rows are done; the job got on. */
  void count(ImportId id, int done, int invited) {
    jdbc.sql(
            """
            UPDATE invitation_import
            SET done_count = done_count + :done, invited_count = invited_count + :invited,
              attempts = 0
            WHERE id = :id
            """)
        .param("done", done)
        .param("invited", invited)
        .param("id", id.value())
        .update();
  }

  /** The job broke off once more; how often in a row. */
  int attemptFailed(ImportId id) {
    jdbc.sql("UPDATE invitation_import SET attempts = attempts + 1 WHERE id = :id")
        .param("id", id.value())
        .update();
    return jdbc.sql("SELECT attempts FROM invitation_import WHERE id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  private static StoredImport map(ResultSet row, int number) throws SQLException {
    String language = row.getString("language");
    return new StoredImport(
        new ImportId(row.getLong("id")),
        new OrganizationId(row.getLong("organization_id")),
        new UserId(row.getLong("importer_id")),
        row.getString("importer_name"),
        row.getString("origin"),
        ImportState.valueOf(row.getString("state")),
        new Letter(
            language == null ? null : Locale.forLanguageTag(language), row.getString("note")),
        row.getString("ignored_columns"),
        row.getInt("row_count"),
        row.getInt("done_count"),
        row.getInt("invited_count"),
        row.getTimestamp("created_at").toInstant(),
        row.getBoolean("forgotten"));
  }
}

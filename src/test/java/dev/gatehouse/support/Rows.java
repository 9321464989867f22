package dev.gatehouse.support;

import dev.gatehouse.shared.OrganizationId;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What really stands in the tables, read with plain SQL. */
@TestComponent
public class Rows {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final JdbcClient jdbc;

  Rows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public <T> T one(Class<T> type, String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query(type).single();
  }

  public <T> List<T> all(Class<T> type, String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query(type).list();
  }

  public int change(String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).update();
  }

  /**
   * Every row of every table that belongs to the organization, but the tallies of wrong guesses,
   * once all its mails have left.
   */
  public Map<String, List<String>> everythingOf(OrganizationId organization) {
    await(
        "all mails have left",
        () ->
            one(
                    Integer.class,
                    """
                    SELECT COUNT(*)
                    FROM outbox_mail
                    WHERE organization_id = ? AND state = 'QUEUED'
                    """,
                    organization.value())
                == 0);
    Map<String, List<String>> everything = new TreeMap<>();
    all(
            String.class,
            """
            SELECT table_name
            FROM information_schema.columns
            WHERE table_schema = DATABASE()
              AND column_name = 'organization_id'
              AND table_name <> 'tally'
            """)
        .forEach(table -> everything.put(table, rowsOf(table, organization)));
    return everything;
  }

  private List<String> rowsOf(String table, OrganizationId organization) {
    return jdbc
        .sql("SELECT * FROM " + table + " WHERE organization_id = ?")
        .param(organization.value())
        .query()
        .listOfRows()
        .stream()
        .map(row -> row.values().stream().map(Rows::text).collect(Collectors.joining("|")))
        .sorted()
        .toList();
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
  }

  /** The columns of all tables in which the text stands somewhere, whatever its case. */
  public List<String> columnsWith(String text) {
    return jdbc
        .sql(
            """
            SELECT CONCAT(table_name, '.', column_name)
            FROM information_schema.columns
            WHERE table_schema = DATABASE()
              AND (data_type LIKE '%char' OR data_type LIKE '%text' OR data_type LIKE '%blob')
            """)
        .query(String.class)
        .stream()
        .filter(column -> stands(text, column))
        .toList();
  }

  private boolean stands(String text, String column) {
    return jdbc.sql(
            """
            SELECT COUNT(*)
            FROM %s
            WHERE LOCATE(LOWER(?), LOWER(CONVERT(%s USING utf8mb4))) > 0
            """
                .formatted(column.substring(0, column.indexOf('.')), column))
        .param(text)
        .query(Boolean.class)
        .single();
  }

  /** The audit entries of one organization, oldest first. */
  public List<Entry> audit(OrganizationId organization) {
    return jdbc.sql(
            """
            SELECT action, actor_kind, actor_id, origin, subject_id, details
            FROM audit_entry
            WHERE organization_id = ?
            ORDER BY id
            """)
        .param(organization.value())
        .query(Entry.class)
        .list();
  }

  /** The newest entry with that code; fails when there is none. */
  public Entry audited(OrganizationId organization, String action) {
    return audit(organization).reversed().stream()
        .filter(entry -> entry.action().equals(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no audit entry " + action));
  }

  /**
   * Waits for what a job will bring about; fails with the description and the mails as they are.
   */
  public void await(String description, BooleanSupplier condition) {
    await(description, PAUSE, condition);
  }

  void await(String description, Duration pause, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean met = condition.getAsBoolean();
    while (!met && System.nanoTime() < end) {
      LockSupport.parkNanos(pause.toNanos());
      met = condition.getAsBoolean();
    }
    if (!met) {
      throw new AssertionError(
          "Not within %s: %s; outbox: %s".formatted(PATIENCE, description, outbox()));
    }
  }

  private List<Map<String, Object>> outbox() {
    return jdbc.sql("SELECT * FROM outbox_mail ORDER BY id DESC LIMIT 5").query().listOfRows();
  }

  /** One line of the audit trail. */
  public record Entry(
      String action,
      String actorKind,
      @Nullable Long actorId,
      String origin,
      @Nullable Long subjectId,
      String details) {}
}

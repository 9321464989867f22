package dev.gatehouse.mail;

import dev.gatehouse.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the outbox and their states. */
@Component
class OutboxMails {

  private static final int LONGEST_ERROR = 500;

  private final JdbcClient jdbc;
  private final Clock clock;

  OutboxMails(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<MailOrder> queued(MailId id) {
    return jdbc.sql(
            """
            SELECT id, organization_id, kind, reference, created_at
            FROM outbox_mail
            WHERE id = :id AND state = 'QUEUED'
            """)
        .param("id", id.value())
        .query(OutboxMails::map)
        .optional();
  }

  void sent(MailId id) {
    finish(id, "SENT");
  }

  void dropped(MailId id) {
    finish(id, "DROPPED");
  }

  void failed(MailId id) {
    finish(id, "FAILED");
  }

  /** Keeps the server's words for the panel; the number of attempts so far. */
  int attemptFailed(MailId id, String serverWords) {
    jdbc.sql(
            """
            UPDATE outbox_mail
            SET attempts = attempts + 1, last_error = :error
            WHERE id = :id
            """)
        .param("error", serverWords.substring(0, Math.min(serverWords.length(), LONGEST_ERROR)))
        .param("id", id.value())
        .update();
    return jdbc.sql("SELECT attempts FROM outbox_mail WHERE id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  private void finish(MailId id, String state) {
    jdbc.sql(
            """
            UPDATE outbox_mail
            SET state = :state, finished_at = :now
            WHERE id = :id AND state = 'QUEUED'
            """)
        .param("state", state)
        .param("now", Instant.now(clock))
        .param("id", id.value())
        .update();
  }

  private static MailOrder map(ResultSet row, int number) throws SQLException {
    return new MailOrder(
        new MailId(row.getLong("id")),
        new OrganizationId(row.getLong("organization_id")),
        row.getString("kind"),
        row.getLong("reference"),
        row.getTimestamp("created_at").toInstant());
  }
}

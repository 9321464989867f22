package dev.gatehouse.mail;

import dev.gatehouse.shared.CleanUp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets mails that were finished a month ago, but for those whose fate is still shown. */
@Component
class OutboxCleanUp implements CleanUp {

  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;

  OutboxCleanUp(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int discard(Instant now, int most) {
    // IGNORE passes over the mails to which a row of another module refers by a foreign key.
    return jdbc.sql(
            """
            DELETE IGNORE FROM outbox_mail
            WHERE finished_at < :before
            ORDER BY finished_at
            LIMIT :most
            """)
        .param("before", now.minus(KEPT))
        .param("most", most)
        .update();
  }
}

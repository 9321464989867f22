package dev.gatehouse.registration;

import dev.gatehouse.shared.CleanUp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets registrations that nobody completed after a week, and those that were completed or
 * decided after a month. What waits for approval waits until somebody decides.
 */
@Component
class RegistrationCleanUp implements CleanUp {

  private static final Duration NEVER_COMPLETED = Duration.ofDays(7);
  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;

  RegistrationCleanUp(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int discard(Instant now, int most) {
    return jdbc.sql(
            """
            DELETE FROM registration
            WHERE asked_at < :never
              AND (state IN ('ASKED', 'OPEN', 'REFUSED')
                OR state IN ('COMPLETED', 'REJECTED') AND COALESCE(waiting_since, asked_at) < :kept)
            ORDER BY asked_at
            LIMIT :most
            """)
        .param("never", now.minus(NEVER_COMPLETED))
        .param("kept", now.minus(KEPT))
        .param("most", most)
        .update();
  }
}

package dev.gatehouse.signin;

import dev.gatehouse.shared.CleanUp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets changes of address, and their links, once the last notice of them must have left. */
@Component
class EmailChangeCleanUp implements CleanUp {

  private static final Duration KEPT = Duration.ofDays(3);

  private final JdbcClient jdbc;

  EmailChangeCleanUp(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int discard(Instant now, int most) {
    return jdbc.sql("DELETE FROM email_change WHERE requested_at < :before LIMIT :most")
        .param("before", now.minus(KEPT))
        .param("most", most)
        .update();
  }
}

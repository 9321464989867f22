package dev.gatehouse.invitation;

import dev.gatehouse.shared.CleanUp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets who wished for a new link a week ago, known or not, and who was told of it. */
@Component
class WishCleanUp implements CleanUp {

  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;

  WishCleanUp(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int discard(Instant now, int most) {
    return Math.max(
        discard("DELETE FROM invitation_wish WHERE asked_at < :before LIMIT :most", now, most),
        discard("DELETE FROM invitation_notice WHERE created_at < :before LIMIT :most", now, most));
  }

  private int discard(String sql, Instant now, int most) {
    return jdbc.sql(sql).param("before", now.minus(KEPT)).param("most", most).update();
  }
}

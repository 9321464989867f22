package dev.gatehouse.invitation;

import dev.gatehouse.shared.CleanUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the rows of imports after a month: they name people. The counts stay. */
@Component
class ImportCleanUp implements CleanUp {

  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;

  ImportCleanUp(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int discard(Instant now, int most) {
    int discarded = 0;
    Optional<Old> old = oldest(now);
    while (old.isPresent() && discarded < most) {
      discarded += discard(old.get(), now, most - discarded);
      old = oldest(now);
    }
    return discarded;
  }

  /** An import whose time is over. */
  private record Old(long organization, long id) {}

  private Optional<Old> oldest(Instant now) {
    return jdbc.sql(
            """
            SELECT organization_id, id
            FROM invitation_import
            WHERE forgotten_at IS NULL AND created_at < :before AND state <> 'RUNNING'
            ORDER BY created_at
            LIMIT 1
            """)
        .param("before", now.minus(KEPT))
        .query((row, number) -> new Old(row.getLong("organization_id"), row.getLong("id")))
        .optional();
  }

  private int discard(Old old, Instant now, int most) {
    int discarded =
        jdbc.sql(
                """
                DELETE FROM invitation_import_row
                WHERE organization_id = :organization AND import_id = :id
                LIMIT :most
                """)
            .param("organization", old.organization())
            .param("id", old.id())
            .param("most", most)
            .update();
    if (discarded < most) {
      jdbc.sql("UPDATE invitation_import SET forgotten_at = :now, note = '' WHERE id = :id")
          .param("now", now)
          .param("id", old.id())
          .update();
    }
    return discarded;
  }
}

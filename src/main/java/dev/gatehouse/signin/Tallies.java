package dev.gatehouse.signin;

import dev.gatehouse.shared.CleanUp;
import dev.gatehouse.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is counted, for all nodes; forgotten a day after the latest wrong guess. */
@Component
class Tallies implements CleanUp {

  private final JdbcClient jdbc;
  private final Clock clock;

  Tallies(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What was counted so far; nobody else counts it until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Tally lock(OrganizationId organization, Counted counted) {
    return jdbc.sql(
            """
            INSERT INTO tally (organization_id, kind, key_hash, number, forget_at)
            VALUES (:organization, :kind, UNHEX(:hash), 0, :now)
            ON DUPLICATE KEY UPDATE
              number = IF(forget_at <= :now, 0, number),
              delayed_until = IF(forget_at <= :now, NULL, delayed_until),
              source_hash = IF(forget_at <= :now, NULL, source_hash)
            RETURNING number, delayed_until, forget_at
            """)
        .param("organization", organization.value())
        .param("kind", counted.kind())
        .param("hash", counted.hash())
        .param("now", Instant.now(clock))
        .query(Tallies::map)
        .single();
  }

  /**
   * Keeps what {@link #lock} gave, counted on.
   *
   * @param source where the latest one came from, if that is counted too
   */
  void save(OrganizationId organization, Counted counted, Tally tally, Optional<Counted> source) {
    jdbc.sql(
            """
            UPDATE tally
            SET number = :number,
              delayed_until = :until,
              forget_at = :forget,
              source_hash = UNHEX(:source)
            WHERE organization_id = :organization AND kind = :kind AND key_hash = UNHEX(:hash)
            """)
        .param("number", tally.number())
        .param("until", tally.until(), Types.TIMESTAMP)
        .param("forget", tally.forgetAt())
        .param("source", source.map(Counted::hash).orElse(null), Types.VARCHAR)
        .param("organization", organization.value())
        .param("kind", counted.kind())
        .param("hash", counted.hash())
        .update();
  }

  /** Counts nothing of it any more; what stood there is returned, if it still counted. */
  Optional<Discarded> discard(OrganizationId organization, Counted counted) {
    return jdbc.sql(
            """
            DELETE FROM tally
            WHERE organization_id = :organization AND kind = :kind AND key_hash = UNHEX(:hash)
            RETURNING number, HEX(source_hash) AS source, forget_at
            """)
        .param("organization", organization.value())
        .param("kind", counted.kind())
        .param("hash", counted.hash())
        .query(Discarded::map)
        .optional()
        .filter(discarded -> discarded.forgetAt().isAfter(Instant.now(clock)));
  }

  /** That many less, and no delay where fewer than the given number are left. */
  void reduce(OrganizationId organization, String kind, String hash, int by, int delayedFrom) {
    jdbc.sql(
            """
            UPDATE tally
            SET delayed_until = IF(number - :by < :delayedFrom, NULL, delayed_until),
              number = GREATEST(number - :by, 0)
            WHERE organization_id = :organization AND kind = :kind AND key_hash = UNHEX(:hash)
            """)
        .param("by", by)
        .param("delayedFrom", delayedFrom)
        .param("organization", organization.value())
        .param("kind", kind)
        .param("hash", hash)
        .update();
  }

  /** Whether nothing of it may be tried now. */
  boolean isDelayed(OrganizationId organization, Counted counted) {
    return jdbc.sql(
            """
            SELECT 1
            FROM tally
            WHERE organization_id = :organization
              AND kind = :kind
              AND key_hash = UNHEX(:hash)
              AND delayed_until > :now
            """)
        .param("organization", organization.value())
        .param("kind", counted.kind())
        .param("hash", counted.hash())
        .param("now", Instant.now(clock))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public int discard(Instant now, int most) {
    return jdbc.sql("DELETE FROM tally WHERE forget_at <= :now LIMIT :most")
        .param("now", now)
        .param("most", most)
        .update();
  }

  private static Tally map(ResultSet row, int number) throws SQLException {
    return new Tally(
        row.getInt("number"),
        instant(row.getTimestamp("delayed_until")),
        row.getTimestamp("forget_at").toInstant());
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  /**
   * What is counted no more.
   *
   * @param source the hash of where the latest wrong guess came from
   */
  record Discarded(int number, @Nullable String source, Instant forgetAt) {

    static Discarded map(ResultSet row, int ignored) throws SQLException {
      return new Discarded(
          row.getInt("number"), row.getString("source"), row.getTimestamp("forget_at").toInstant());
    }
  }
}

package dev.gatehouse.registration;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registrations that wait for approval: one statement, however many. */
@Component
public class RegistrationQueue {

  private static final String SELECT =
      """
      SELECT r.id, r.email, r.first_name, r.last_name, r.company, a.name AS account,
        r.waiting_since,
        (SELECT MIN(p.name)
         FROM entitlement_line l
         JOIN product p ON p.organization_id = l.organization_id AND p.id = l.product_id
         WHERE l.organization_id = c.organization_id
           AND l.entitlement_id = c.entitlement_id
           AND (c.line_id IS NULL OR l.id = c.line_id)) AS product,
        (SELECT COUNT(*)
         FROM entitlement_line l
         WHERE l.organization_id = c.organization_id
           AND l.entitlement_id = c.entitlement_id
           AND (c.line_id IS NULL OR l.id = c.line_id)) AS line_count
      FROM registration r
      LEFT JOIN account a ON a.organization_id = r.organization_id AND a.id = r.account_id
      LEFT JOIN entitlement_code c
        ON c.organization_id = r.organization_id AND c.code_hash = UNHEX(r.code_hash)
      WHERE r.organization_id = :organization AND r.state = 'WAITING'
      """;

  private final JdbcClient jdbc;

  RegistrationQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** At most the given number of those after the given one, the oldest first. */
  public List<WaitingRegistration> list(Actor actor, RegistrationId after, int most) {
    actor.require(Permission.MANAGE_ORGANIZATION);
    return jdbc.sql(
            SELECT
                + """
                AND r.id > :after
                ORDER BY r.id
                LIMIT :most
                """)
        .param("organization", actor.organization().value())
        .param("after", after.value())
        .param("most", most)
        .query(RegistrationQueue::map)
        .list();
  }

  /** For the pages that ask before deciding; nothing once it is decided. */
  public Optional<WaitingRegistration> find(Actor actor, RegistrationId id) {
    actor.require(Permission.MANAGE_ORGANIZATION);
    return jdbc.sql(SELECT + "AND r.id = :id")
        .param("organization", actor.organization().value())
        .param("id", id.value())
        .query(RegistrationQueue::map)
        .optional();
  }

  private static WaitingRegistration map(ResultSet row, int number) throws SQLException {
    Optional<String> company = Optional.ofNullable(row.getString("company"));
    Optional<String> account = Optional.ofNullable(row.getString("account"));
    return new WaitingRegistration(
        new RegistrationId(row.getLong("id")),
        row.getString("first_name") + " " + row.getString("last_name"),
        row.getString("email"),
        company.or(() -> account).orElse(""),
        company.isEmpty(),
        Objects.requireNonNullElse(row.getString("product"), ""),
        row.getInt("line_count"),
        row.getTimestamp("waiting_since").toInstant());
  }
}

package dev.gatehouse.audit;

import dev.gatehouse.shared.OrganizationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail of one organization, newest first, page by page. */
@Component
public class AuditQuery {

  /** How many people the beginning of a name may stand for before the rest are left out. */
  private static final int MOST_PEOPLE = 50;

  private final JdbcClient jdbc;

  AuditQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** At most the given number of entries, of which the last one is where the next page begins. */
  public List<AuditRow> list(OrganizationId organization, AuditFilter filter, int most) {
    return jdbc.sql(sql(filter))
        .param("organization", organization.value())
        .param("person", beginning(filter.person()))
        .param("mostPeople", MOST_PEOPLE)
        .param("action", filter.action())
        .param("from", filter.from())
        .param("until", filter.until())
        .param("beforeAt", filter.before().at())
        .param("beforeId", filter.before().id())
        .param("most", most)
        .query(AuditRow.class)
        .list();
  }

  /**
   * What the people of these entries were called, by subject and revision: entries refer to a name
   * before and after by its number (D-21).
   */
  public Map<AuditSubject, String> calledIn(OrganizationId organization, List<AuditRow> rows) {
    Map<AuditSubject, String> called = new HashMap<>();
    List<Long> subjects =
        rows.stream()
            .filter(AuditRow::namesPeople)
            .map(AuditRow::subjectId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    jdbc.sql(
            """
            SELECT subject_id, revision, CONCAT_WS(', ', name, email, phone) AS called
            FROM audit_subject
            WHERE organization_id = :organization AND subject_id IN (:subjects)
            """)
        .param("organization", organization.value())
        .param("subjects", subjects.isEmpty() ? List.of(0L) : subjects)
        .query(row -> {
          called.put(
              new AuditSubject(row.getLong("subject_id"), row.getInt("revision")),
              row.getString("called"));
        });
    return called;
  }

  /** The codes that occur, for the filter. */
  public List<String> actions(OrganizationId organization) {
    return jdbc.sql(
            """
            SELECT action
            FROM audit_entry
            WHERE organization_id = :organization
            GROUP BY action
            ORDER BY action
            """)
        .param("organization", organization.value())
        .query(String.class)
        .list();
  }

  private static String sql(AuditFilter filter) {
    String entries =
        filter.person().isEmpty()
            ? entries("TRUE")
            : "(%s) UNION (%s)"
                .formatted(
                    entries("e.actor_id IN (SELECT subject_id FROM person)"),
                    entries("e.subject_id IN (SELECT subject_id FROM person)"));
    return """
    WITH person AS (
      (SELECT subject_id
       FROM audit_subject
       WHERE organization_id = :organization AND name LIKE :person
       LIMIT :mostPeople)
      UNION
      (SELECT subject_id
       FROM audit_subject
       WHERE organization_id = :organization AND email LIKE :person
       LIMIT :mostPeople)
    ), entry AS (%s)
    SELECT e.id, e.at, e.action, e.actor_kind, e.actor_id, e.subject_id, e.origin, e.details,
      %s AS actor_name,
      %s AS subject_name
    FROM entry e
    ORDER BY e.at DESC, e.id DESC
    LIMIT :most
    """
        .formatted(entries, nameOf("e.actor_id"), nameOf("e.subject_id"));
  }

  private static String entries(String whose) {
    return """
    SELECT e.id, e.at, e.action, e.actor_kind, e.actor_id, e.subject_id, e.origin, e.details
    FROM audit_entry e
    WHERE e.organization_id = :organization
      AND %s
      AND (:action = '' OR e.action = :action)
      AND e.at >= :from
      AND e.at < :until
      AND e.at <= :beforeAt
      AND (e.at < :beforeAt OR e.id < :beforeId)
    ORDER BY e.at DESC, e.id DESC
    LIMIT :most
    """
        .formatted(whose);
  }

  private static String nameOf(String column) {
    return """
    (SELECT COALESCE(s.name, s.email)
     FROM audit_subject s
     WHERE s.organization_id = :organization AND s.subject_id = %s
     ORDER BY s.revision DESC
     LIMIT 1)\
    """
        .formatted(column);
  }

  private static String beginning(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}

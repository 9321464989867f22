package dev.gatehouse.audit;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The names and addresses by which the trail knows people; the only place where it keeps them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AuditSubjects {

  private final JdbcClient jdbc;

  AuditSubjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * From now on the person is called so; what the trail knew before stays readable. The number of
   * this revision, by which an entry can refer to it.
   */
  public int name(
      OrganizationId organization,
      UserId subject,
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone) {
    jdbc.sql(
            """
            INSERT INTO audit_subject (organization_id, subject_id, revision, name, email, phone)
            SELECT :organization, :subject, COALESCE(MAX(revision), 0) + 1, :name, :email, :phone
            FROM audit_subject
            WHERE organization_id = :organization AND subject_id = :subject
            """)
        .param("organization", organization.value())
        .param("subject", subject.value())
        .param("name", name, Types.VARCHAR)
        .param("email", email, Types.VARCHAR)
        .param("phone", phone, Types.VARCHAR)
        .update();
    return revision(organization, subject);
  }

  /** The latest one; 0 for somebody of whom the trail knows nothing. */
  public int revision(OrganizationId organization, UserId subject) {
    return jdbc.sql(
            """
            SELECT COALESCE(MAX(revision), 0)
            FROM audit_subject
            WHERE organization_id = :organization AND subject_id = :subject
            """)
        .param("organization", organization.value())
        .param("subject", subject.value())
        .query(Integer.class)
        .single();
  }

  /** Overwrites every name and address the person ever had: a number is left (D-21). */
  public void forget(OrganizationId organization, UserId subject) {
    jdbc.sql(
            """
            UPDATE audit_subject
            SET name = NULL, email = NULL, phone = NULL
            WHERE organization_id = :organization AND subject_id = :subject
            """)
        .param("organization", organization.value())
        .param("subject", subject.value())
        .update();
  }

  /** Whether there was such a person, of whom nothing is known any more. */
  public boolean isForgotten(OrganizationId organization, UserId subject) {
    return jdbc.sql(
            """
            SELECT COUNT(*) > 0 AND COUNT(COALESCE(name, email)) = 0
            FROM audit_subject
            WHERE organization_id = :organization AND subject_id = :subject
            """)
        .param("organization", organization.value())
        .param("subject", subject.value())
        .query(Boolean.class)
        .single();
  }

  /** Other subjects that are known by an address this one has or had. */
  public List<UserId> namesakes(OrganizationId organization, UserId subject) {
    // The index compares whatever the accents, so it may find too many.
    return jdbc.sql(
            """
            SELECT DISTINCT o.subject_id
            FROM audit_subject s
            JOIN audit_subject o ON o.organization_id = s.organization_id AND o.email = s.email
            WHERE s.organization_id = :organization
              AND s.subject_id = :subject
              AND o.subject_id <> s.subject_id
              AND LOWER(o.email) COLLATE utf8mb4_nopad_bin = LOWER(s.email)
            """)
        .param("organization", organization.value())
        .param("subject", subject.value())
        .query((row, number) -> new UserId(row.getLong("subject_id")))
        .list();
  }
}

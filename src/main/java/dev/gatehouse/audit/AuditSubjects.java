package dev.gatehouse.audit;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.sql.Types;
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
}

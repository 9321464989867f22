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

  /** From now on the person is called so; what the trail knew before stays readable. */
  public void name(
      OrganizationId organization, UserId subject, @Nullable String name, @Nullable String email) {
    jdbc.sql(
            """
            INSERT INTO audit_subject (organization_id, subject_id, revision, name, email)
            SELECT :organization, :subject, COALESCE(MAX(revision), 0) + 1, :name, :email
            FROM audit_subject
            WHERE organization_id = :organization AND subject_id = :subject
            """)
        .param("organization", organization.value())
        .param("subject", subject.value())
        .param("name", name, Types.VARCHAR)
        .param("email", email, Types.VARCHAR)
        .update();
  }
}

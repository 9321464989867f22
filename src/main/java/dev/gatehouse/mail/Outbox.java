package dev.gatehouse.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where commands leave the mails they cause. */
@Component
public class Outbox {

  private final JdbcClient jdbc;
  // Asked for late, because the scheduler is made of tasks that lead back here.
  private final ObjectProvider<Scheduler> scheduler;
  private final Clock clock;

  Outbox(JdbcClient jdbc, ObjectProvider<Scheduler> scheduler, Clock clock) {
    this.jdbc = jdbc;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** The mail is sent if, and only if, the present transaction commits. */
  @Transactional(propagation = Propagation.MANDATORY)
  public MailId enqueue(OrganizationId organization, String kind, long reference) {
    Instant now = Instant.now(clock);
    MailId id = insert(organization, kind, reference, now);
    scheduler.getObject().schedule(SendMail.of(id), now);
    sendAfterCommit();
    return id;
  }

  /** Wipes the address out of the words of mail servers, which like to repeat it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(OrganizationId organization, EmailAddress address) {
    List<Long> mails = mentioning(organization, address);
    if (!mails.isEmpty()) {
      jdbc.sql(
              """
              UPDATE outbox_mail
              SET last_error = NULL
              WHERE organization_id = :organization AND id IN (:mails)
              """)
          .param("organization", organization.value())
          .param("mails", mails)
          .update();
    }
  }

  // Read first: an UPDATE that looks at every mail would wait for those being sent.
  private List<Long> mentioning(OrganizationId organization, EmailAddress address) {
    return jdbc.sql(
            """
            SELECT id
            FROM outbox_mail
            WHERE organization_id = :organization
              AND (LOCATE(:canonical, LOWER(last_error)) > 0
                OR LOCATE(:given, LOWER(last_error)) > 0)
            """)
        .param("organization", organization.value())
        .param("canonical", address.canonical())
        .param("given", address.value().toLowerCase(Locale.ROOT))
        .query(Long.class)
        .list();
  }

  private MailId insert(OrganizationId organization, String kind, long reference, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO outbox_mail (organization_id, kind, reference, created_at)
            VALUES (:organization, :kind, :reference, :now)
            RETURNING id
            """)
        .param("organization", organization.value())
        .param("kind", kind)
        .param("reference", reference)
        .param("now", now)
        .query((row, number) -> new MailId(row.getLong("id")))
        .single();
  }

  private void sendAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.getObject().triggerCheckForDueExecutions();
          }
        });
  }
}

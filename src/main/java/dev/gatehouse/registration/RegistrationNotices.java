package dev.gatehouse.registration;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.People;
import dev.gatehouse.user.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those whom a registration concerns by mail. */
@Component
class RegistrationNotices {

  /** To managers: somebody waits for approval. */
  static final String WAITING = "registration-waiting";

  /** To people of an account: somebody has joined it (D-19). */
  static final String JOINED = "registration-joined";

  private static final int MOST_MANAGERS = 10;
  private static final int MOST_OF_ACCOUNT = 20;

  private final JdbcClient jdbc;
  private final RegistrationTable table;
  private final People people;
  private final Outbox outbox;

  RegistrationNotices(JdbcClient jdbc, RegistrationTable table, People people, Outbox outbox) {
    this.jdbc = jdbc;
    this.table = table;
    this.people = people;
    this.outbox = outbox;
  }

  /** Those who can approve it, at most ten of them, those longest here first. */
  void tellManagers(Registration registration) {
    people
        .holding(registration.organization(), Permission.MANAGE_ORGANIZATION, MOST_MANAGERS)
        .stream()
        .map(Person::id)
        .forEach(manager -> tell(WAITING, registration, manager));
  }

  /**
   * The Portal Administrative Users of an account that was joined, or if there is none all its
   * Active users (D-19); at most twenty of them, those longest here first.
   */
  void tellAccount(Registration registration, UserId newcomer) {
    if (registration.isJoining()) {
      List<Colleague> colleagues = colleagues(registration, newcomer);
      boolean administered = colleagues.stream().anyMatch(Colleague::administrative);
      colleagues.stream()
          .filter(colleague -> colleague.administrative() || !administered)
          .forEach(colleague -> tell(JOINED, registration, colleague.id()));
    }
  }

  private record Colleague(UserId id, boolean administrative) {}

  private List<Colleague> colleagues(Registration registration, UserId newcomer) {
    return jdbc.sql(
            """
            SELECT u.id, EXISTS (
                SELECT 1
                FROM user_role h
                JOIN role r ON r.organization_id = h.organization_id AND r.id = h.role_id
                WHERE h.organization_id = u.organization_id
                  AND h.user_id = u.id
                  AND r.code = 'PORTAL_ADMINISTRATIVE_USER') AS administrative
            FROM user_account a
            JOIN app_user u ON u.organization_id = a.organization_id AND u.id = a.user_id
            WHERE a.organization_id = :organization
              AND a.account_id = :account
              AND u.state = 'ACTIVE'
              AND u.id <> :newcomer
            ORDER BY administrative DESC, u.id
            LIMIT :most
            """)
        .param("organization", registration.organization().value())
        .param("account", Objects.requireNonNull(registration.account()).value())
        .param("newcomer", newcomer.value())
        .param("most", MOST_OF_ACCOUNT)
        .query((row, number) ->
            new Colleague(new UserId(row.getLong("id")), row.getBoolean("administrative")))
        .list();
  }

  private void tell(String kind, Registration registration, UserId recipient) {
    long notice =
        jdbc.sql(
                """
                INSERT INTO registration_notice (organization_id, registration_id, recipient_id)
                VALUES (:organization, :registration, :recipient)
                RETURNING id
                """)
            .param("organization", registration.organization().value())
            .param("registration", registration.id().value())
            .param("recipient", recipient.value())
            .query(Long.class)
            .single();
    outbox.enqueue(registration.organization(), kind, notice);
  }

  /** What is told to whom; nobody who is not Active any more is told anything (D-20). */
  record Notice(Registration registration, Person recipient) {}

  Optional<Notice> find(MailOrder order) {
    return jdbc.sql(
            """
            SELECT registration_id, recipient_id
            FROM registration_notice
            WHERE organization_id = :organization AND id = :notice
            """)
        .param("organization", order.organization().value())
        .param("notice", order.reference())
        .query((row, number) ->
            new Told(
                new RegistrationId(row.getLong("registration_id")),
                new UserId(row.getLong("recipient_id"))))
        .optional()
        .flatMap(told -> notice(order.organization(), told));
  }

  /** Whether the recipient still belongs to the account that was joined. */
  boolean isOfAccount(Notice notice) {
    AccountId account = Objects.requireNonNull(notice.registration().account());
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM user_account
              WHERE organization_id = :organization AND account_id = :account AND user_id = :user)
            """)
        .param("organization", notice.registration().organization().value())
        .param("account", account.value())
        .param("user", notice.recipient().id().value())
        .query(Boolean.class)
        .single();
  }

  private record Told(RegistrationId registration, UserId recipient) {}

  private Optional<Notice> notice(OrganizationId organization, Told told) {
    return table
        .find(organization, told.registration())
        .flatMap(registration ->
            people
                .find(organization, told.recipient())
                .map(recipient -> new Notice(registration, recipient)));
  }
}

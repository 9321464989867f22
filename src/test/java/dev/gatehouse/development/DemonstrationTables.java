package dev.gatehouse.development;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.entitlement.CodeHash;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.SearchWords;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes people straight into the tables, in states that no command brings about. */
@TestComponent
class DemonstrationTables {

  private static final Duration VALIDITY = Duration.ofDays(7);

  private final JdbcClient jdbc;

  DemonstrationTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As registration will make one. */
  void selfRegistered(OrganizationId organization, AccountId account) {
    execute(
        """
        UPDATE account
        SET type = 'SELF_REGISTERED'
        WHERE organization_id = :organization AND id = :account
        """,
        organization,
        Map.of("account", account.value()));
  }

  /** Somebody of a new company who waits for approval. */
  void waiting(OrganizationId organization, String code, String hash, Instant now) {
    execute(
        """
        INSERT INTO registration
          (organization_id, code_hash, email, email_canonical, company, language, state, asked_at,
            first_name, last_name, password_hash, waiting_since)
        VALUES (:organization, :code, 'wanda.moss@moss.test', 'wanda.moss@moss.test', 'Moss & Sons',
          'en', 'WAITING', :now, 'Wanda', 'Moss', :hash, :now)
        """,
        organization,
        Map.of("code", CodeHash.of(code).hex(), "hash", hash, "now", now));
  }

  void scope(OrganizationId organization, String name, String description) {
    execute(
        """
        INSERT INTO scope (organization_id, name, name_key, description)
        VALUES (:organization, :name, :name, :description)
        """,
        organization,
        Map.of("name", name, "description", description));
  }

  void person(OrganizationId organization, DemonstrationPerson person, String hash, Instant now) {
    long id = user(organization, person, now);
    link(organization, id, "account", "name", person.accounts());
    link(organization, id, "role", "code", person.roles());
    link(organization, id, "scope", "name", person.scopes());
    words(organization, id, person);
    subject(organization, id, person);
    if (person.hasJoined() && !person.state().equals("REMOVED")) {
      credential(organization, id, hash, now);
    }
    person.invitation().ifPresent(letter -> invitation(organization, id, letter, now));
  }

  /** Grants scopes to somebody who is there already. */
  void scopes(OrganizationId organization, long user, List<String> scopes) {
    link(organization, user, "scope", "name", scopes);
  }

  /** Grants roles, named by their codes, to somebody who is there already. */
  void roles(OrganizationId organization, long user, List<String> codes) {
    link(organization, user, "role", "code", codes);
  }

  private long user(OrganizationId organization, DemonstrationPerson person, Instant now) {
    Instant created = now.minus(person.lastSignIn().orElse(Duration.ofDays(9))).minus(VALIDITY);
    return jdbc.sql(
            """
            INSERT INTO app_user (organization_id, email, email_canonical, first_name, last_name,
              phone, state, type, consumer, producer, created_at, joined_at, last_sign_in_at,
              removed_at, removed_by, contact_key, version)
            SELECT :organization, :email, :canonical, :first, :last, :phone, :state,
              COALESCE((SELECT MAX(a.type) FROM account a
                WHERE a.organization_id = :organization AND a.name IN (:accounts)), :otherwise),
              :consumer, :producer, :created, :joined, :lastSignIn,
              IF(:state = 'REMOVED', :removed, NULL),
              IF(:state = 'REMOVED', (SELECT MIN(u.id) FROM app_user u
                WHERE u.organization_id = :organization), NULL), :contactKey, 1
            RETURNING id
            """)
        .param("organization", organization.value())
        .param("email", person.email().map(EmailAddress::value).orElse(null), Types.VARCHAR)
        .param("canonical", person.email().map(EmailAddress::canonical).orElse(null), Types.VARCHAR)
        .param("first", person.first().orElse(null), Types.VARCHAR)
        .param("last", person.last().orElse(null), Types.VARCHAR)
        .param("phone", person.phone().orElse(null), Types.VARCHAR)
        .param(
            "contactKey", person.isContact() ? UUID.randomUUID().toString() : null, Types.VARCHAR)
        .param("state", person.state())
        .param("accounts", person.accounts().isEmpty() ? List.of("") : person.accounts())
        .param("otherwise", person.isProducer() ? "PRODUCER" : "CUSTOMER")
        .param("consumer", person.isConsumer())
        .param("producer", person.isProducer())
        .param("created", created)
        .param(
            "joined",
            person.hasJoined() ? created.plus(Duration.ofHours(5)) : null,
            Types.TIMESTAMP)
        .param("removed", now.minus(Duration.ofDays(20)), Types.TIMESTAMP)
        .param("lastSignIn", person.lastSignIn().map(now::minus).orElse(null), Types.TIMESTAMP)
        .query(Long.class)
        .single();
  }

  private void link(
      OrganizationId organization, long user, String table, String column, List<String> names) {
    for (String name : names) {
      execute(
          """
          INSERT INTO user_%s (organization_id, user_id, %s_id)
          SELECT :organization, :user, (
            SELECT t.id FROM %s t WHERE t.organization_id = :organization AND t.%s = :name)
          """
              .formatted(table, table, table, column),
          organization,
          Map.of("user", user, "name", name));
    }
  }

  private void words(OrganizationId organization, long user, DemonstrationPerson person) {
    for (String word : SearchWords.of(name(person).orElse("") + " " + email(person))) {
      execute(
          """
          INSERT INTO user_word (organization_id, word, user_id)
          VALUES (:organization, :word, :user)
          """,
          organization,
          Map.of("user", user, "word", word));
    }
  }

  private void subject(OrganizationId organization, long user, DemonstrationPerson person) {
    execute(
        """
        INSERT INTO audit_subject (organization_id, subject_id, revision, name, email)
        VALUES (:organization, :user, 1, NULLIF(:name, ''), NULLIF(:email, ''))
        """,
        organization,
        Map.of("user", user, "name", name(person).orElse(""), "email", email(person)));
  }

  private void credential(OrganizationId organization, long user, String hash, Instant now) {
    execute(
        """
        INSERT INTO credential (organization_id, user_id, password_hash, changed_at)
        VALUES (:organization, :user, :hash, :now)
        """,
        organization,
        Map.of("user", user, "hash", hash, "now", now));
    execute(
        """
        INSERT INTO sign_in_identity (organization_id, domain, subject, user_id)
        VALUES (:organization, 'INTERNAL', :user, :user)
        """,
        organization,
        Map.of("user", user));
  }

  private void invitation(
      OrganizationId organization, long user, DemonstrationPerson.Letter letter, Instant now) {
    Instant issued = now.minus(letter.age());
    long mail = mail(organization, letter, issued);
    long batch =
        insert(
            """
            INSERT INTO invitation_batch (organization_id, request_key, created_at)
            VALUES (:organization, :key, :issued)
            RETURNING id
            """,
            organization,
            Map.of("key", UUID.randomUUID().toString(), "issued", issued));
    boolean revoked = letter.fate().equals("revoked");
    execute(
        """
        INSERT INTO invitation (organization_id, batch_id, user_id, state, issued_at, expires_at,
          ended_at, mail_id, version)
        SELECT :organization, :batch, :user, :state, :issued, :expires,
          IF(:state = 'OPEN', NULL, :issued + INTERVAL 1 DAY), :mail, 1
        """,
        organization,
        Map.of(
            "batch", batch,
            "user", user,
            "state", revoked ? "REVOKED" : "OPEN",
            "issued", issued,
            "expires", issued.plus(VALIDITY),
            "mail", mail));
  }

  /** Without a job behind it: a queued one stays queued. */
  private long mail(
      OrganizationId organization, DemonstrationPerson.Letter letter, Instant issued) {
    String state =
        switch (letter.fate()) {
          case "queued" -> "QUEUED";
          case "failed" -> "FAILED";
          default -> "SENT";
        };
    return insert(
        """
        INSERT INTO outbox_mail (organization_id, kind, reference, state, attempts, last_error,
          created_at, finished_at)
        VALUES (:organization, 'invitation', 0, :state, IF(:words = '', 0, 3),
          NULLIF(:words, ''), :issued, IF(:state = 'QUEUED', NULL, :issued))
        RETURNING id
        """,
        organization,
        Map.of("state", state, "words", letter.serverWords().orElse(""), "issued", issued));
  }

  private static String email(DemonstrationPerson person) {
    return person.email().map(EmailAddress::value).orElse("");
  }

  private static Optional<String> name(DemonstrationPerson person) {
    return person.first().flatMap(first -> person.last().map(last -> first + " " + last));
  }

  private void execute(String sql, OrganizationId organization, Map<String, ?> parameters) {
    jdbc.sql(sql).param("organization", organization.value()).params(parameters).update();
  }

  private long insert(String sql, OrganizationId organization, Map<String, ?> parameters) {
    return jdbc.sql(sql)
        .param("organization", organization.value())
        .params(parameters)
        .query(Long.class)
        .single();
  }
}

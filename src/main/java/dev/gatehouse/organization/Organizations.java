package dev.gatehouse.organization;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The organizations in the database, and the lock that rules about several rows take (S-07). */
@Component
public class Organizations {

  private static final String COLUMNS =
      """
      SELECT id, name, base_url, language, time_zone, invitation_validity_hours, invitation_limit,
        administered_at, self_registration, registration_approval, version
      FROM organization
      """;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Organizations(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Brings one configured organization up to date: creates it if its name is new, takes over a
   * changed base URL, and tells the modules above (OrganizationCreated, OrganizationStarted).
   */
  @Command
  public Organization configure(ConfiguredOrganization configured) {
    Optional<OrganizationId> known = byName(configured.name()).map(Organization::id);
    OrganizationId id = known.orElseGet(() -> insert(configured));
    Actor actor = Actor.system(id, "start");
    lock(id);
    Organization organization = require(id);
    if (known.isEmpty()) {
      audit.record(
          actor, OrganizationAction.CREATE, detail -> detail.with("name", configured.name()));
      events.publishEvent(new OrganizationCreated(actor, organization));
    } else if (!organization.baseUrl().equals(configured.baseUrl())) {
      moveTo(actor, organization, configured.baseUrl());
    }
    events.publishEvent(new OrganizationStarted(actor, require(id), configured.administrator()));
    return require(id);
  }

  /**
   * Holds the organization until the transaction ends. The first statement of every command whose
   * rule counts rows: writing the row, unlike reading it, makes the second of two commands see what
   * the first one did.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(OrganizationId id) {
    int found =
        jdbc.sql("UPDATE organization SET lock_count = lock_count + 1 WHERE id = :id")
            .param("id", id.value())
            .update();
    if (found == 0) {
      throw new NotFound("organization");
    }
  }

  public Organization require(OrganizationId id) {
    return jdbc.sql(COLUMNS + "WHERE id = :id")
        .param("id", id.value())
        .query(Organizations::map)
        .optional()
        .orElseThrow(() -> new NotFound("organization"));
  }

  /** From now on the organization has had an Active Administrator; the start invites no more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void markAdministered(OrganizationId id) {
    jdbc.sql(
            """
            UPDATE organization
            SET administered_at = COALESCE(administered_at, :now)
            WHERE id = :id
            """)
        .param("now", Instant.now(clock))
        .param("id", id.value())
        .update();
  }

  private Optional<Organization> byName(String name) {
    return jdbc.sql(COLUMNS + "WHERE name = :name")
        .param("name", name)
        .query(Organizations::map)
        .optional();
  }

  private OrganizationId insert(ConfiguredOrganization configured) {
    // Two nodes at their first start may both come here: the second fails and tries again.
    jdbc.sql(
            """
            INSERT INTO organization (name, base_url, created_at)
            VALUES (:name, :baseUrl, :now)
            """)
        .param("name", configured.name())
        .param("baseUrl", configured.baseUrl().toString())
        .param("now", Instant.now(clock))
        .update();
    return byName(configured.name()).orElseThrow().id();
  }

  private void moveTo(Actor actor, Organization organization, URI baseUrl) {
    jdbc.sql("UPDATE organization SET base_url = :baseUrl WHERE id = :id")
        .param("baseUrl", baseUrl.toString())
        .param("id", organization.id().value())
        .update();
    audit.record(
        actor,
        OrganizationAction.MOVE,
        detail -> detail.changed("baseUrl", organization.baseUrl().toString(), baseUrl.toString()));
  }

  private static Organization map(ResultSet row, int number) throws SQLException {
    return new Organization(
        new OrganizationId(row.getLong("id")),
        row.getString("name"),
        URI.create(row.getString("base_url")),
        Locale.forLanguageTag(row.getString("language")),
        ZoneId.of(row.getString("time_zone")),
        Duration.ofHours(row.getInt("invitation_validity_hours")),
        row.getInt("invitation_limit"),
        row.getTimestamp("administered_at") != null,
        row.getBoolean("self_registration"),
        row.getBoolean("registration_approval"),
        row.getLong("version"));
  }
}

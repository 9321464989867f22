package dev.gatehouse.user;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people change about themselves. */
@Component
public class UserProfile {

  private final Organizations organizations;
  private final Users users;
  private final AuditTrail audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  UserProfile(
      Organizations organizations, Users users, AuditTrail audit, JdbcClient jdbc, Clock clock) {
    this.organizations = organizations;
    this.users = users;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Preferences preferencesOf(Actor actor) {
    return users.require(actor.organization(), actor.userId().orElseThrow()).preferences();
  }

  /**
   * How the portal looks and speaks to the actor from now on. Leaves the version alone: this must
   * not make somebody else's edit of this person stale.
   */
  @Command
  public void prefer(Actor actor, Preferences preferences) {
    organizations.lock(actor.organization());
    User user = users.require(actor.organization(), actor.userId().orElseThrow());
    Preferences before = user.preferences();
    write(user, preferences);
    audit.record(
        actor,
        UserAction.PREFER,
        user.id(),
        detail ->
            detail
                .changed("language", before.language(), preferences.language())
                .changed("timeZone", before.timeZone(), preferences.timeZone())
                .changed("theme", before.theme(), preferences.theme()));
  }

  private void write(User user, Preferences preferences) {
    jdbc.sql(
            """
            UPDATE app_user
            SET language = :language, time_zone = :timeZone, theme = :theme
            WHERE organization_id = :organization AND id = :id
            """)
        .param("language", preferences.language())
        .param("timeZone", preferences.timeZone())
        .param("theme", preferences.theme())
        .param("organization", user.organization().value())
        .param("id", user.id().value())
        .update();
  }

  /**
   * Notes the sign-in for the list. Leaves the version alone: signing in must not make somebody
   * else's edit of this person stale.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void signedIn(OrganizationId organization, UserId id) {
    jdbc.sql(
            """
            UPDATE app_user
            SET last_sign_in_at = :now
            WHERE organization_id = :organization AND id = :id
            """)
        .param("now", Instant.now(clock))
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }
}

package dev.gatehouse.user;

import dev.gatehouse.audit.AuditTrail;
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

  private final Users users;
  private final AuditTrail audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  UserProfile(Users users, AuditTrail audit, JdbcClient jdbc, Clock clock) {
    this.users = users;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Preferences preferencesOf(Actor actor) {
    return users.require(actor.organization(), actor.userId().orElseThrow()).preferences();
  }

  /** How the portal looks and speaks to the actor from now on. */
  @Command
  public void prefer(Actor actor, Preferences preferences) {
    User user = users.require(actor.organization(), actor.userId().orElseThrow());
    Preferences before = user.preferences();
    user.prefer(preferences);
    users.save(user);
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

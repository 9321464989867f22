package dev.gatehouse.user;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Blocking people, letting them in again, and ending their membership (D-01). What is already as
 * wished stays so without a word: it is the second half of a double click.
 */
@Component
public class UserAdministration {

  private final ManagedUsers managed;
  private final Users users;
  private final UserGrants grants;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  UserAdministration(
      ManagedUsers managed,
      Users users,
      UserGrants grants,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.managed = managed;
    this.users = users;
    this.grants = grants;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Blocks until activated; roles and scopes sleep (RAW-09). Refuses for the last administrator.
   */
  @Command
  public void deactivate(Actor actor, UserId id) {
    User user = managed.lock(actor, id);
    if (user.state() != UserState.INACTIVE) {
      UserPolicy.requireAnother(actor, managed.standing(actor, user));
      requireAnotherAdministrator(user);
      user.deactivate();
      users.save(user);
      audit.record(
          actor,
          UserAction.DEACTIVATE,
          id,
          detail -> detail.changed("state", UserState.ACTIVE, user.state()));
      events.publishEvent(new UserDeactivated(actor, id));
    }
  }

  /** Ends the block; what was granted before counts again. */
  @Command
  public void activate(Actor actor, UserId id) {
    User user = managed.lock(actor, id);
    if (!user.isActive()) {
      user.activate();
      users.save(user);
      audit.record(
          actor,
          UserAction.ACTIVATE,
          id,
          detail -> detail.changed("state", UserState.INACTIVE, user.state()));
    }
  }

  /**
   * Ends the membership: grants, links and sessions end, the record stays. A Pending entry is
   * discarded together with its invitation (RAW-48), unless a member who had left was invited anew:
   * that record stays as it was. Refuses for an administrator (RAW-46).
   */
  @Command
  public void remove(Actor actor, UserId id) {
    managed.lockUnlessGone(actor, id).ifPresent(user -> leave(actor, user));
  }

  private void leave(Actor actor, User user) {
    UserPolicy.requireRemovable(actor, managed.standing(actor, user));
    if (user.isPending() && !user.isComingBack()) {
      discard(actor, user);
    } else if (user.state() != UserState.REMOVED) {
      end(actor, user);
    }
  }

  /** The person and what decides about them, for the pages that ask whether to go on. */
  public User require(Actor actor, UserId id) {
    return find(actor, id).orElseThrow(() -> new NotFound("user"));
  }

  /** Empty for nobody of the actor's organization, or of a delegate's reach. */
  public Optional<User> find(Actor actor, UserId id) {
    return managed.find(actor, id);
  }

  /** Refuses with BEYOND_YOURS for somebody who holds management that the actor lacks (D-09). */
  public void requireManageable(Actor actor, UserId id) {
    UserPolicy.requireManageable(
        actor, managed.standing(actor, users.require(actor.organization(), id)));
  }

  /** Whether the person holds Administrator or will on joining, which wants the password (S-13). */
  public boolean isAdministrator(User user) {
    return managed.standing(user).administrator();
  }

  /** The message key of why the person cannot be removed now; empty if nothing is in the way. */
  public Optional<String> removalObstacle(Actor actor, User user) {
    return UserPolicy.removalObstacle(actor, managed.standing(actor, user))
        .map(UserRefusal::messageKey);
  }

  /** The message key of why the person cannot be blocked now; empty if nothing is in the way. */
  public Optional<String> deactivationObstacle(Actor actor, User user) {
    return UserPolicy.deactivationObstacle(actor, managed.standing(actor, user))
        .map(UserRefusal::messageKey);
  }

  private void discard(Actor actor, User user) {
    events.publishEvent(new UserDiscarded(actor, user.id()));
    users.delete(user);
    audit.record(
        actor,
        UserAction.DISCARD,
        user.id(),
        detail -> detail.changed("state", UserState.PENDING, null));
  }

  private void end(Actor actor, User user) {
    UserState before = user.state();
    grants.takeAll(user.organization(), user.id());
    user.remove(actor, Instant.now(clock));
    users.save(user);
    audit.record(
        actor,
        UserAction.REMOVE,
        user.id(),
        detail -> detail.changed("state", before, user.state()));
    events.publishEvent(new UserRemoved(actor, user.id()));
  }

  private void requireAnotherAdministrator(User user) {
    if (user.isActive() && managed.standing(user).administrator()) {
      managed.requireAnotherAdministrator(user.organization());
    }
  }
}

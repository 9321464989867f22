package dev.gatehouse.signin;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.Stale;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAddress;
import dev.gatehouse.user.UserRefusal;
import dev.gatehouse.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asking for another address of somebody who has joined. Nothing changes until the new one is
 * confirmed by a mailed link, see {@link EmailConfirmation}; the old one is told (D-06). The page
 * asked for the password before (S-13).
 */
@Component
public class EmailChange {

  private static final int MOST_AN_HOUR = 5;

  private final Organizations organizations;
  private final Users users;
  private final UserAddress addresses;
  private final EmailChanges changes;
  private final Outbox outbox;
  private final AuditTrail audit;

  EmailChange(
      Organizations organizations,
      Users users,
      UserAddress addresses,
      EmailChanges changes,
      Outbox outbox,
      AuditTrail audit) {
    this.organizations = organizations;
    this.users = users;
    this.addresses = addresses;
    this.changes = changes;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * For oneself. Does the same whoever has the new address: the mail finds out, so that nobody
   * learns who else is here (S-08).
   */
  @Command
  public void request(Actor actor, EmailWish wish) {
    organizations.lock(actor.organization());
    User user =
        users
            .find(actor.organization(), actor.userId().orElseThrow())
            .filter(User::isActive)
            .orElseThrow(() -> new NotFound("user"));
    open(actor, user, wish);
  }

  /**
   * For somebody else. Throws AddressTaken, and Stale if the person was changed since; refuses with
   * HOLDS_MORE where the actor lacks a permission of theirs (D-09).
   *
   * @param seen the version of the person that the page showed
   */
  @Command
  public void requestFor(Actor actor, UserId id, long seen, EmailWish wish) {
    User user = addresses.lock(actor, id);
    if (user.isPending() || !user.hasJoined()) {
      throw new Refused(UserRefusal.NEVER_JOINED);
    }
    Stale.check(user, seen);
    addresses.requireFree(user, wish.address());
    open(actor, user, wish);
  }

  /** What waits for a confirmation; one's own, or as a manager anybody's. */
  public Optional<Waiting> waiting(Actor actor, UserId user) {
    if (actor.userId().filter(user::equals).isEmpty()) {
      actor.require(Permission.MANAGE_USERS);
    }
    return changes
        .waiting(actor.organization(), user)
        .map(change -> new Waiting(change.address().value(), change.until()));
  }

  /** The new address, and until when it can be confirmed. */
  public record Waiting(String address, Instant until) {}

  private void open(Actor actor, User user, EmailWish wish) {
    OrganizationId organization = user.organization();
    if (!changes.isKnown(organization, wish.fingerprint())) {
      requireSensible(user, wish);
      changes.end(organization, user.id());
      long change = changes.open(actor, user, wish);
      outbox.enqueue(organization, EmailConfirmationMail.KIND, change);
      outbox.enqueue(organization, EmailNotices.REQUESTED, change);
      audit.record(actor, SigninAction.EMAIL_CHANGE_REQUESTED, user.id(), detail -> detail);
    }
  }

  private void requireSensible(User user, EmailWish wish) {
    if (user.address().filter(wish.address()::equals).isPresent()) {
      throw new Refused(EmailRefusal.SAME);
    }
    if (changes.requests(user.organization(), user.id(), Duration.ofHours(1)) >= MOST_AN_HOUR) {
      throw new Refused(EmailRefusal.TOO_OFTEN);
    }
  }
}

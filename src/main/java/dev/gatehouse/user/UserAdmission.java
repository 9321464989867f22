package dev.gatehouse.user;

import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody becomes a user: first Pending, then Active. Part of a command of the module that
 * brings people in, which also writes the audit entry.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UserAdmission {

  private final Users users;
  private final UserGrants grants;
  private final UserMemory memory;
  private final Organizations organizations;
  private final Clock clock;

  UserAdmission(
      Users users, UserGrants grants, UserMemory memory, Organizations organizations, Clock clock) {
    this.users = users;
    this.grants = grants;
    this.memory = memory;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * A Pending user with what is granted from the day of joining. The address must be new, or that
   * of somebody who was Removed and now comes back on the same record (D-03).
   */
  public User expect(Actor actor, Newcomer newcomer) {
    OrganizationId organization = actor.organization();
    Grants granted = newcomer.granted();
    Optional<User> former = users.find(organization, newcomer.address());
    former.ifPresent(removed -> removed.comeBack(granted));
    User person =
        former.orElseGet(
            () -> User.pending(organization, newcomer.address(), granted, Instant.now(clock)));
    person.introduce(newcomer.firstName(), newcomer.lastName());
    User user = users.save(person);
    grants.replace(actor, user.id(), Holdings.NONE, granted);
    memory.keep(user);
    return user;
  }

  /** Somebody without a way in, linked to an account like everybody (D-02, FNO-01). */
  public User note(Actor actor, NewContact contact, Grants granted) {
    User user =
        users.save(User.contact(actor.organization(), contact, granted, Instant.now(clock)));
    grants.replace(actor, user.id(), Holdings.NONE, granted);
    memory.keep(user);
    return user;
  }

  /** The contact becomes Pending on the same record; refuses where there is nobody to write to. */
  public User expect(OrganizationId organization, UserId contact) {
    User user = users.require(organization, contact);
    user.becomePending();
    return users.save(user);
  }

  /**
   * The Pending user becomes Active under the name given (RAW-35), without what the grantors could
   * no longer give (D-09).
   */
  public Admitted join(
      OrganizationId organization, UserId id, String first, String last, Preferences preferences) {
    Holdings leftOut = grants.takeUngrantable(organization, id);
    User user = users.require(organization, id);
    user.join(first, last, Instant.now(clock));
    user.prefer(preferences);
    User joined = users.save(user);
    memory.keep(joined);
    if (grants.isAdministrator(organization, id)) {
      organizations.markAdministered(organization);
    }
    return new Admitted(joined, leftOut);
  }

  /** Who joined, and what stayed behind. */
  public record Admitted(User user, Holdings leftOut) {}
}

package dev.gatehouse.user;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.UserId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The address by which somebody is known. Part of a command of the module that decides when it
 * changes: at once, or when a mailed link is followed (D-06).
 */
@Component
public class UserAddress {

  private final Organizations organizations;
  private final Users users;
  private final ManagedUsers managed;
  private final People people;
  private final UserMemory memory;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  UserAddress(
      Organizations organizations,
      Users users,
      ManagedUsers managed,
      People people,
      UserMemory memory,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.organizations = organizations;
    this.users = users;
    this.managed = managed;
    this.people = people;
    this.memory = memory;
    this.audit = audit;
    this.events = events;
  }

  /** Takes the organization lock; refuses for somebody whose address is not the actor's to give. */
  @Transactional(propagation = Propagation.MANDATORY)
  public User lock(Actor actor, UserId id) {
    organizations.lock(actor.organization());
    User user = users.require(actor.organization(), id);
    UserPolicy.requireMovable(actor, managed.standing(user));
    return user;
  }

  /** The message key of why the actor cannot give the person another address; empty if nothing. */
  public Optional<String> obstacle(Actor actor, User user) {
    return UserPolicy.addressObstacle(actor, managed.standing(user)).map(UserRefusal::messageKey);
  }

  /** Whether whoever asked for the change could ask for it now; for oneself one always could. */
  public boolean mayStillMove(UserId requester, User user) {
    return requester.equals(user.id())
        || people
            .find(user.organization(), requester)
            .map(person -> person.actor(""))
            .filter(actor -> UserPolicy.mayChangeAddress(actor, managed.standing(user)))
            .isPresent();
  }

  /** Who else has the address, in whatever state (D-05). */
  public Optional<User> owner(User besides, EmailAddress address) {
    return users
        .find(besides.organization(), address)
        .filter(owner -> !owner.id().equals(besides.id()));
  }

  /** Throws AddressTaken; needs the organization lock. */
  public void requireFree(User user, EmailAddress address) {
    owner(user, address)
        .ifPresent(owner -> {
          throw new AddressTaken(address, owner.state());
        });
  }

  /** From now on the person is known by this address, which must be free; none for a contact. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(Actor actor, User user, Optional<EmailAddress> address) {
    int before = memory.revision(user);
    user.moveTo(address.orElse(null));
    int after = memory.keep(users.save(user));
    audit.record(
        actor,
        UserAction.CHANGE_ADDRESS,
        user.id(),
        detail -> detail.changed("person", before, after));
    events.publishEvent(new AddressChanged(actor, user.id()));
  }
}

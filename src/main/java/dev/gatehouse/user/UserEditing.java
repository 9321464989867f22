package dev.gatehouse.user;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changing what somebody is called, is and has, in any direction (RAW-40 to RAW-44). */
@Component
public class UserEditing {

  private final ManagedUsers managed;
  private final Users users;
  private final UserGrants grants;
  private final GrantRules rules;
  private final Accounts accounts;
  private final UserMemory memory;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final ApplicationEventPublisher events;

  UserEditing(
      ManagedUsers managed,
      Users users,
      UserGrants grants,
      GrantRules rules,
      Accounts accounts,
      UserMemory memory,
      AuditTrail audit,
      Outbox outbox,
      ApplicationEventPublisher events) {
    this.managed = managed;
    this.users = users;
    this.grants = grants;
    this.rules = rules;
    this.accounts = accounts;
    this.memory = memory;
    this.audit = audit;
    this.outbox = outbox;
    this.events = events;
  }

  /**
   * All of the edit or nothing. Refuses with Stale after another change, with LAST_ADMINISTRATOR,
   * with INACTIVE for something added to a person who stays Inactive (D-04), and as GrantRules do.
   */
  @Command
  public void edit(Actor actor, UserId id, UserEdit edit) {
    apply(actor, managed.lock(actor, id), edit);
  }

  /** As part of a command that holds the lock. */
  void apply(Actor actor, User user, UserEdit edit) {
    Stale.check(user, edit.version());
    Snapshot before = snapshot(user);
    Grants granted = rules.decide(actor, edit.grants(), before.holdings());
    if (before.isActiveAdministrator() && !(edit.keepsActive(user) && granted.administrator())) {
      managed.requireAnotherAdministrator(actor.organization());
    }
    if (edit.active() != null) {
      changeState(actor, user, edit.active());
    }
    requireActiveForMore(user, before.holdings(), granted);
    user.edit(edit, granted);
    users.save(user);
    grants.replace(actor, user.id(), before.holdings(), granted);
    if (before.isCalledOtherwise(user)) {
      memory.keep(user);
    }
    conclude(actor, user, before, snapshot(user));
  }

  /** The message key of why the actor cannot edit the person; empty if nothing is in the way. */
  public Optional<String> obstacle(Actor actor, User user) {
    return UserPolicy.editObstacle(actor, managed.standing(actor, user))
        .map(UserRefusal::messageKey);
  }

  private void changeState(Actor actor, User user, boolean active) {
    if (active && user.state() == UserState.INACTIVE) {
      user.activate();
    } else if (!active && user.state() != UserState.INACTIVE) {
      UserPolicy.requireAnother(actor, managed.standing(actor, user));
      user.deactivate();
    }
  }

  /** No role or scope is added to somebody who cannot use it; taking away is allowed (D-04). */
  private static void requireActiveForMore(User user, Holdings before, Grants granted) {
    boolean more =
        !before.roles().containsAll(granted.roles())
            || !before.scopes().containsAll(granted.scopes());
    if (more && user.state() == UserState.INACTIVE) {
      throw new Refused(GrantRefusal.INACTIVE);
    }
  }

  private Snapshot snapshot(User user) {
    return new Snapshot(
        user.state(),
        user.kind(),
        user.name().orElse(""),
        user.phone().orElse(""),
        memory.revision(user),
        accounts
            .find(user.organization(), grants.accountsOf(user.organization(), user.id()))
            .stream()
            .map(Account::name)
            .toList(),
        grants.holdings(user.organization(), user.id()));
  }

  private void conclude(Actor actor, User user, Snapshot before, Snapshot after) {
    audit.record(actor, UserAction.EDIT, user.id(), detail -> after.describe(detail, before));
    if (before.state() == UserState.ACTIVE && user.state() == UserState.INACTIVE) {
      events.publishEvent(new UserDeactivated(actor, user.id()));
    }
    if (user.isActive() && !before.holdings().roles().equals(after.holdings().roles())) {
      outbox.enqueue(user.organization(), RolesChangedMail.KIND, user.id().value());
    }
  }
}

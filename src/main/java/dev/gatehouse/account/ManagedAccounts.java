package dev.gatehouse.account;

import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How every command about accounts begins: under the lock that commands about links take too. */
@Component
class ManagedAccounts {

  private final Organizations organizations;
  private final Accounts accounts;

  ManagedAccounts(Organizations organizations, Accounts accounts) {
    this.organizations = organizations;
    this.accounts = accounts;
  }

  void lock(Actor actor) {
    organizations.lock(actor.organization());
    actor.require(Permission.MANAGE_ACCOUNTS);
  }

  Account lock(Actor actor, AccountId id) {
    lock(actor);
    return accounts.require(actor.organization(), id);
  }

  /**
   * The account that shall have sub-accounts, if one is wanted. Refuses with UNKNOWN_PARENT or
   * NO_SUB_ACCOUNTS.
   */
  Optional<Account> parent(Actor actor, @Nullable AccountId id) {
    Optional<Account> parent =
        Optional.ofNullable(id)
            .flatMap(
                wanted -> accounts.find(actor.organization(), List.of(wanted)).stream().findAny());
    if (id != null && parent.isEmpty()) {
      throw new Refused(AccountRefusal.UNKNOWN_PARENT);
    }
    refuseFor(parent.flatMap(AccountPolicy::parentObstacle));
    return parent;
  }

  static void refuseFor(Optional<Refused> obstacle) {
    if (obstacle.isPresent()) {
      throw obstacle.get();
    }
  }

  /** Refuses with CHANGED if the account was changed since the page showed it. */
  static void requireVersion(Account account, long seen) {
    if (account.version() != seen) {
      throw new Refused(AccountRefusal.CHANGED);
    }
  }
}

package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How every command about entitlements begins. */
@Component
class ManagedEntitlements {

  private final Organizations organizations;
  private final Entitlements entitlements;
  private final Accounts accounts;

  ManagedEntitlements(Organizations organizations, Entitlements entitlements, Accounts accounts) {
    this.organizations = organizations;
    this.entitlements = entitlements;
    this.accounts = accounts;
  }

  void lock(Actor actor) {
    organizations.lock(actor.organization());
    actor.require(Permission.MANAGE_ENTITLEMENTS);
  }

  Entitlement lock(Actor actor, EntitlementId id) {
    lock(actor);
    return entitlements.require(actor.organization(), id);
  }

  /** Refuses with UNKNOWN_ACCOUNT where an account is wanted that is none of the organization. */
  void requireAccount(Actor actor, @Nullable AccountId account) {
    if (account != null && accounts.find(actor.organization(), List.of(account)).isEmpty()) {
      throw new Refused(EntitlementRefusal.UNKNOWN_ACCOUNT);
    }
  }
}

package dev.gatehouse.portal;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Reach;
import dev.gatehouse.account.ReachedAccounts;
import dev.gatehouse.entitlement.EntitlementAssignment;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementRefusal;
import dev.gatehouse.entitlement.ReachedEntitlement;
import dev.gatehouse.entitlement.ReachedEntitlements;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.Reaches;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Handing an entitlement of an own account down to a sub-account, and back (FNO-12). It never
 * leaves the line of the own account in which it is.
 */
@Component
public class HandOver {

  private final Organizations organizations;
  private final Reaches reaches;
  private final ReachedEntitlements entitlements;
  private final ReachedAccounts accounts;
  private final EntitlementAssignment assignment;

  HandOver(
      Organizations organizations,
      Reaches reaches,
      ReachedEntitlements entitlements,
      ReachedAccounts accounts,
      EntitlementAssignment assignment) {
    this.organizations = organizations;
    this.reaches = reaches;
    this.entitlements = entitlements;
    this.accounts = accounts;
    this.assignment = assignment;
  }

  /** Refuses with OTHER_LINE, OBSOLETE or CHANGED; NotFound for what is beyond reach. */
  @Command
  public void handTo(Actor actor, EntitlementId id, long version, AccountId account) {
    organizations.lock(actor.organization());
    Reach reach = reaches.ofEntitlements(actor);
    ReachedEntitlement held = require(actor, reach, id);
    if (!own(actor, reach, account).equals(own(actor, reach, held.held()))) {
      throw new Refused(PortalRefusal.OTHER_LINE);
    }
    assignment.assign(actor, held.entitlement(), version, account);
  }

  /** Whether there is anything to hand over, and anybody to hand it to; asked by the pages. */
  public boolean mayHandOver(Actor actor, Reach reach, ReachedEntitlement held) {
    return actor.may(Permission.MANAGE_SUB_ACCOUNT_ENTITLEMENTS)
        && reach.downwards()
        && held.whole()
        && held.entitlement().isOpen()
        && accounts.hasSubAccounts(actor.organization(), own(actor, reach, held.held()));
  }

  /**
   * NotFound for one beyond reach, or of which the account has single lines only. Refuses with
   * OBSOLETE.
   */
  public ReachedEntitlement require(Actor actor, EntitlementId id) {
    return require(actor, reaches.ofEntitlements(actor), id);
  }

  /** All that it can be handed to: the own account in whose line it is, and those below. */
  public Reach line(Actor actor, ReachedEntitlement held) {
    Reach reach = reaches.ofEntitlements(actor);
    return new Reach(Set.of(own(actor, reach, held.held())), reach.downwards());
  }

  private ReachedEntitlement require(Actor actor, Reach reach, EntitlementId id) {
    actor.require(Permission.MANAGE_SUB_ACCOUNT_ENTITLEMENTS);
    ReachedEntitlement held = entitlements.require(actor.organization(), reach, id);
    if (!held.whole()) {
      throw new NotFound("entitlement");
    }
    if (!held.entitlement().isOpen()) {
      throw new Refused(EntitlementRefusal.OBSOLETE);
    }
    return held;
  }

  private AccountId own(Actor actor, Reach reach, AccountId account) {
    return accounts
        .own(actor.organization(), reach, account)
        .orElseThrow(() -> new NotFound("account"));
  }
}

package dev.gatehouse.portal;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.entitlement.CodeHash;
import dev.gatehouse.entitlement.EntitlementClaims;
import dev.gatehouse.entitlement.EntitlementClaims.Verdict;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.Reaches;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Claiming a further ID after signing in, as people who registered themselves may (FNO-26). */
@Component
public class ClaimEntitlement {

  private final Organizations organizations;
  private final Reaches reaches;
  private final Accounts accounts;
  private final EntitlementClaims claims;

  ClaimEntitlement(
      Organizations organizations, Reaches reaches, Accounts accounts, EntitlementClaims claims) {
    this.organizations = organizations;
    this.reaches = reaches;
    this.accounts = accounts;
    this.claims = claims;
  }

  /**
   * For an own account. FREE if it was nobody's, HELD if nothing changed. Refuses with
   * NOT_CLAIMABLE (D-19); NotFound for an account that is not the actor's own.
   */
  @Command
  public Verdict claim(Actor actor, CodeHash code, AccountId account) {
    organizations.lock(actor.organization());
    requireMay(actor);
    if (!reaches.ofEntitlements(actor).own().contains(account)) {
      throw new NotFound("account");
    }
    Verdict verdict = claims.judge(actor.organization(), code, Optional.of(account));
    claims.claim(actor, code, account);
    return verdict;
  }

  /** The own accounts, by name. */
  public List<Account> accountsOf(Actor actor) {
    requireMay(actor);
    return accounts.find(actor.organization(), reaches.ofEntitlements(actor).own());
  }

  public static boolean mayClaim(Actor actor) {
    return actor.type() == AccountType.SELF_REGISTERED
        && actor.may(Permission.VIEW_OWN_ENTITLEMENTS);
  }

  private static void requireMay(Actor actor) {
    if (!mayClaim(actor)) {
      throw new Forbidden(Permission.VIEW_OWN_ENTITLEMENTS);
    }
  }
}

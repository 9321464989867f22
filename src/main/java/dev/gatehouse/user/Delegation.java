package dev.gatehouse.user;

import dev.gatehouse.access.Scope;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.account.Reach;
import dev.gatehouse.account.ReachedAccounts;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What delegates reach and may give, by their accounts and the trees of this moment (D-12).
 * Managers pass unhindered.
 */
@Component
class Delegation {

  private final Reaches reaches;
  private final ReachedAccounts reached;
  private final UserGrants grants;

  Delegation(Reaches reaches, ReachedAccounts reached, UserGrants grants) {
    this.reaches = reaches;
    this.reached = reached;
    this.grants = grants;
  }

  Span span(Actor actor, OrganizationId organization, UserId user) {
    return actor.isDelegate()
        ? span(actor, organization, grants.accountsOf(organization, user))
        : Span.NONE;
  }

  Span span(Actor actor, OrganizationId organization, Set<AccountId> accounts) {
    int within = within(actor, organization, accounts);
    if (within == 0) {
      return Span.NONE;
    }
    return within == accounts.size() ? Span.ALL : Span.SOME;
  }

  /**
   * What a delegate may ask for: accounts within reach, and not another scope than the person
   * holds. Those of the person stay, asked for or not.
   */
  GrantRequest limit(Actor actor, GrantRequest request, Holdings held) {
    return actor.isDelegate() ? limited(actor, request, held) : request;
  }

  private GrantRequest limited(Actor actor, GrantRequest request, Holdings held) {
    Set<ScopeId> kept = held.scopes().stream().map(Scope::id).collect(Collectors.toSet());
    if (!request.newScopes().isEmpty() || !kept.containsAll(request.scopes())) {
      throw new Refused(GrantRefusal.BEYOND_YOURS);
    }
    // Before anything is said about these accounts: a sentence could name one (FNO-16).
    if (within(actor, actor.organization(), request.accounts()) != request.accounts().size()) {
      throw new Refused(AccountRefusal.UNKNOWN_ACCOUNT);
    }
    return request.withScopes(kept);
  }

  /** Whether this is a delegate who reaches all of the accounts. */
  boolean reaches(Actor actor, Set<AccountId> accounts) {
    return actor.isDelegate() && span(actor, actor.organization(), accounts) == Span.ALL;
  }

  private int within(Actor actor, OrganizationId organization, Collection<AccountId> accounts) {
    Reach reach = reaches.ofPeople(actor);
    return reached.find(organization, reach, accounts).size();
  }
}

package dev.gatehouse.user;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Reach;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How far end users see: by their permissions and their place in the trees (FNO-11). */
@Component
public class Reaches {

  private final UserGrants grants;

  Reaches(UserGrants grants) {
    this.grants = grants;
  }

  /** Of whose entitlements the actor sees; nothing for people of the producer. */
  public Reach ofEntitlements(Actor actor) {
    return actor.may(Permission.VIEW_OWN_ENTITLEMENTS)
        ? reach(actor, Permission.VIEW_SUB_ACCOUNT_ENTITLEMENTS)
        : Reach.of(Set.of());
  }

  /** Whose people the actor manages (D-12). */
  public Reach ofPeople(Actor actor) {
    return actor.may(Permission.MANAGE_ACCOUNT_PEOPLE)
        ? reach(actor, Permission.MANAGE_ACCOUNT_PEOPLE)
        : Reach.of(Set.of());
  }

  private Reach reach(Actor actor, Permission downwards) {
    return new Reach(own(actor), actor.may(downwards));
  }

  private Set<AccountId> own(Actor actor) {
    return actor.isEndUser()
        ? actor.userId().map(user -> grants.accountsOf(actor.organization(), user)).orElse(Set.of())
        : Set.of();
  }
}

package dev.gatehouse.user;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.Roles;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Giving somebody one more role or scope, or taking one away. By the rules of Edit; what is already
 * as wished stays so without a word.
 */
@Component
public class UserGranting {

  private final ManagedUsers managed;
  private final UserGrants grants;
  private final UserEditing editing;
  private final Roles roles;

  UserGranting(ManagedUsers managed, UserGrants grants, UserEditing editing, Roles roles) {
    this.managed = managed;
    this.grants = grants;
    this.editing = editing;
    this.roles = roles;
  }

  @Command
  public void addRole(Actor actor, UserId user, RoleId role) {
    change(actor, user, request -> request.withRoles(GrantRequest.plus(request.roles(), role)));
  }

  @Command
  public void takeRole(Actor actor, UserId user, RoleId role) {
    requireGrantable(actor, role);
    change(actor, user, request -> request.withRoles(GrantRequest.minus(request.roles(), role)));
  }

  @Command
  public void addScope(Actor actor, UserId user, ScopeId scope) {
    change(actor, user, request -> request.withScopes(GrantRequest.plus(request.scopes(), scope)));
  }

  @Command
  public void takeScope(Actor actor, UserId user, ScopeId scope) {
    change(actor, user, request -> request.withScopes(GrantRequest.minus(request.scopes(), scope)));
  }

  /** Edit keeps silently what one may not take; here nothing else was asked for. */
  private void requireGrantable(Actor actor, RoleId id) {
    Role role =
        roles.all(actor.organization()).stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("role"));
    if (!role.isGrantableBy(actor)) {
      throw new Refused(GrantRefusal.BEYOND_YOURS);
    }
  }

  private void change(Actor actor, UserId id, UnaryOperator<GrantRequest> change) {
    User user = managed.lock(actor, id);
    GrantRequest present = present(user);
    GrantRequest wanted = change.apply(present);
    if (!wanted.equals(present)) {
      editing.apply(actor, user, UserEdit.regrant(user, wanted));
    }
  }

  private GrantRequest present(User user) {
    Holdings held = grants.holdings(user.organization(), user.id());
    return GrantChoices.of(user.kind(), grants.accountsOf(user.organization(), user.id()), held)
        .toRequest();
  }
}

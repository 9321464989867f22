package dev.gatehouse.access;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import java.util.Set;

/**
 * A named set of permissions (D-07).
 *
 * @param code the system role it is, or a code of the organization's own
 * @param types whose users it can be granted to
 */
public record Role(
    RoleId id, String code, String name, Set<Permission> permissions, Set<AccountType> types) {

  public boolean is(SystemRole role) {
    return code.equals(role.name());
  }

  /** Whether it is for the users of the End-User Portal alone. */
  public boolean isPortal() {
    return !types.contains(AccountType.PRODUCER);
  }

  /** Grant only what you hold (D-09); for roles of end users managing users is enough. */
  public boolean isGrantableBy(Actor actor) {
    return isPortal()
        ? actor.may(Permission.MANAGE_USERS)
        : actor.permissions().containsAll(permissions);
  }
}

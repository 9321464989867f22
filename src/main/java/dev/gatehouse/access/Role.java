package dev.gatehouse.access;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import java.util.Set;

/**
 * A named set of permissions (D-07).
 *
 * @param code the system role it is, or a code of the organization's own; never changes
 * @param types whose users it can be granted to
 * @param version grows with every change, so that nobody overwrites what they have not seen
 */
public record Role(
    RoleId id,
    String code,
    String name,
    Set<Permission> permissions,
    Set<AccountType> types,
    long version) {

  /** With which the codes of an organization's own roles begin, and those of no system role. */
  static final String OWN_CODE = "custom-";

  public boolean is(SystemRole role) {
    return code.equals(role.name());
  }

  /** Whether it is the same in every organization and changed by nobody (D-08). */
  public boolean isSystem() {
    return !code.startsWith(OWN_CODE);
  }

  /**
   * Whether it is for the End-User Portal alone, by its users and by its permissions: a role for
   * end users may hold others too, and must not be a way around D-09.
   */
  public boolean isPortal() {
    return !types.contains(AccountType.PRODUCER)
        && permissions.stream().allMatch(Permission::isPortal);
  }

  /** Whether a delegate may grant it at all (D-12). */
  private boolean isForDelegates() {
    return is(SystemRole.PORTAL_USER) || is(SystemRole.PORTAL_ADMINISTRATIVE_USER);
  }

  /** Grant only what you hold (D-09); for portal roles managing users is enough. */
  public boolean isGrantableBy(Actor actor) {
    if (actor.isDelegate()) {
      return isForDelegates() && actor.permissions().containsAll(permissions);
    }
    return isPortal()
        ? actor.may(Permission.MANAGE_USERS)
        : actor.permissions().containsAll(permissions);
  }
}

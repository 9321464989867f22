package dev.gatehouse.invitation.web;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.shared.Actor;

/**
 * One checkbox among the roles.
 *
 * @param grantable else it is shown disabled with the reason, not hidden
 * @param excludes the code of the role that cannot be chosen together with it; empty for none
 */
record RoleOption(
    long id, String code, String name, boolean grantable, boolean checked, String excludes) {

  static RoleOption of(Role role, Actor actor, boolean checked) {
    return new RoleOption(
        role.id().value(),
        role.code(),
        role.name(),
        role.isGrantableBy(actor),
        checked,
        excluded(role));
  }

  private static String excluded(Role role) {
    if (role.is(SystemRole.ADMINISTRATOR)) {
      return SystemRole.USER_MANAGER.name();
    }
    return role.is(SystemRole.USER_MANAGER) ? SystemRole.ADMINISTRATOR.name() : "";
  }
}

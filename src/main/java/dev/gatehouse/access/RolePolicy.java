package dev.gatehouse.access;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import java.util.Optional;

/**
 * Who may change and delete roles (D-08, D-09). The buttons of the pages and the commands ask the
 * same questions, so that they cannot differ.
 */
public final class RolePolicy {

  private RolePolicy() {}

  public static boolean mayDefine(Actor actor) {
    return actor.may(Permission.MANAGE_ROLES);
  }

  public static boolean mayChange(Actor actor, Role role) {
    return mayDefine(actor) && changeObstacle(actor, role).isEmpty();
  }

  /** Why it stays as it is, whatever is wished: a change needs every permission in it (D-09). */
  public static Optional<AccessRefusal> changeObstacle(Actor actor, Role role) {
    AccessRefusal reason = null;
    if (role.isSystem()) {
      reason = AccessRefusal.SYSTEM_ROLE;
    } else if (!actor.permissions().containsAll(role.permissions())) {
      reason = AccessRefusal.ROLE_BEYOND_YOURS;
    }
    return Optional.ofNullable(reason);
  }

  /** Why it cannot be deleted now: a role in use must be taken from its holders first (D-08). */
  public static Optional<AccessRefusal> deletionObstacle(Actor actor, Role role, int holders) {
    return changeObstacle(actor, role)
        .or(() -> Optional.of(AccessRefusal.ROLE_IN_USE).filter(used -> holders > 0));
  }
}

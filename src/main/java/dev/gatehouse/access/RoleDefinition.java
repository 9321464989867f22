package dev.gatehouse.access;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a role of the organization's own shall be.
 *
 * @param name as typed
 */
public record RoleDefinition(String name, Set<Permission> permissions, Set<AccountType> types) {

  public RoleDefinition {
    name = RoleName.parse(name).map(RoleName::value).orElse(name);
    permissions = Set.copyOf(permissions);
    types = Set.copyOf(types);
  }

  /** Refuses what would be no role, and permissions that the actor lacks (D-09). */
  void requireSound(Actor actor) {
    if (RoleName.parse(name).isEmpty()) {
      throw new Refused(AccessRefusal.ROLE_NAME);
    }
    if (permissions.isEmpty()) {
      throw new Refused(AccessRefusal.NO_PERMISSION);
    }
    if (types.isEmpty()) {
      throw new Refused(AccessRefusal.NO_TYPE);
    }
    if (!types.equals(Set.of(AccountType.PRODUCER))
        && permissions.stream().anyMatch(Permission::isOfProducers)) {
      throw new Refused(AccessRefusal.FOR_PRODUCERS);
    }
    if (!actor.permissions().containsAll(permissions)) {
      throw new Refused(AccessRefusal.PERMISSIONS_BEYOND_YOURS);
    }
  }

  boolean describes(Role role) {
    return name.equals(role.name())
        && permissions.equals(role.permissions())
        && types.equals(role.types());
  }

  /** The code of the role made from the form with this key: the same for the form sent again. */
  String code(UUID key) {
    String content =
        "%s %s %s %s".formatted(key, new TreeSet<>(permissions), new TreeSet<>(types), name);
    return Role.OWN_CODE + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.gatehouse.user;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What decides whether somebody may be managed: who it is, in which state, and what the roles held
 * would permit, also while they are dormant.
 *
 * @param span what a delegate reaches of the person; of no meaning for managers
 */
public record Standing(
    UserId id, UserState state, Set<Permission> permissions, boolean administrator, Span span) {

  public static Standing of(UserId id, UserState state, Collection<Role> roles) {
    return new Standing(
        id,
        state,
        roles.stream()
            .flatMap(role -> role.permissions().stream())
            .collect(Collectors.toUnmodifiableSet()),
        roles.stream().anyMatch(role -> role.is(SystemRole.ADMINISTRATOR)),
        Span.NONE);
  }

  /** The same, as far as a delegate reaches the person. */
  public Standing within(Span reached) {
    return new Standing(id, state, permissions, administrator, reached);
  }

  /** Whether the person is a member who holds Administrator; granted to a Pending one it sleeps. */
  boolean isProtected() {
    return administrator && (state == UserState.ACTIVE || state == UserState.INACTIVE);
  }
}

package dev.gatehouse.user;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Scope;
import java.util.Set;

/** What somebody has already; nothing for a person who is yet to come. */
public record Holdings(Set<Role> roles, Set<Scope> scopes) {

  public static final Holdings NONE = new Holdings(Set.of(), Set.of());

  public Holdings {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }
}

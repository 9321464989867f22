package dev.gatehouse.user;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Scope;
import java.util.List;
import java.util.Set;

/** What somebody has already; nothing for a person who is yet to come. */
public record Holdings(Set<Role> roles, Set<Scope> scopes) {

  public static final Holdings NONE = new Holdings(Set.of(), Set.of());

  public Holdings {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  Holdings withoutScopes() {
    return new Holdings(roles, Set.of());
  }

  public boolean isEmpty() {
    return roles.isEmpty() && scopes.isEmpty();
  }

  /** For the audit trail. */
  public List<String> roleNames() {
    return Grants.names(roles);
  }

  public List<String> scopeNames() {
    return scopes.stream().map(Scope::name).sorted().toList();
  }
}

package dev.gatehouse.user;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Scope;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.LinkedAccounts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As what somebody is in the organization, and what they are given. Decided by {@link GrantRules},
 * so that every way into the organization keeps the same rules.
 */
public record Grants(Kind kind, LinkedAccounts accounts, Set<Role> roles, Set<Scope> scopes) {

  public Grants {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  Grants with(Stream<Scope> more) {
    return new Grants(
        kind,
        accounts,
        roles,
        Stream.concat(scopes.stream(), more).collect(Collectors.toUnmodifiableSet()));
  }

  /** For pages and the audit trail. */
  public List<String> roleNames() {
    return names(roles);
  }

  boolean administrator() {
    return roles.stream().anyMatch(role -> role.is(SystemRole.ADMINISTRATOR));
  }

  static List<String> names(Collection<Role> roles) {
    return roles.stream().map(Role::name).sorted().toList();
  }

  public List<String> scopeNames() {
    return scopes.stream().map(Scope::name).sorted().toList();
  }
}

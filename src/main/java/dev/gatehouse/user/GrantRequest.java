package dev.gatehouse.user;

import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.access.ScopeName;
import dev.gatehouse.account.AccountId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a form or a file asks somebody to be and to get; nothing of it is checked yet.
 *
 * @param newScopes made with the grant, unless they exist (RAW-30)
 */
public record GrantRequest(
    boolean consumer,
    boolean producer,
    Set<AccountId> accounts,
    Set<RoleId> roles,
    Set<ScopeId> scopes,
    Set<ScopeName> newScopes) {

  public GrantRequest {
    accounts = Set.copyOf(accounts);
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
    newScopes = Set.copyOf(newScopes);
  }

  GrantRequest withRoles(Set<RoleId> others) {
    return new GrantRequest(consumer, producer, accounts, others, scopes, newScopes);
  }

  GrantRequest withScopes(Set<ScopeId> others) {
    return new GrantRequest(consumer, producer, accounts, roles, others, newScopes);
  }

  static <T> Set<T> plus(Set<T> some, T one) {
    return Stream.concat(some.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
  }

  static <T> Set<T> minus(Set<T> some, T one) {
    return some.stream()
        .filter(other -> !other.equals(one))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same with these accounts. */
  public GrantRequest at(Set<AccountId> others) {
    return new GrantRequest(consumer, producer, others, roles, scopes, newScopes);
  }
}

package dev.gatehouse.cast;

import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.access.ScopeName;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.user.GrantRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a form asks somebody to be and to get, put together word by word. */
public record Wish(Tenant tenant, GrantRequest grants) {
  static Wish none(Tenant tenant) {
    return new Wish(
        tenant,
        new GrantRequest(
            false, false, Set.of(tenant.accounts().root()), Set.of(), Set.of(), Set.of()));
  }

  public Wish consumer() {
    return with(true, grants.producer());
  }

  public Wish producer() {
    return with(grants.consumer(), true);
  }

  /** At these accounts; else at the root. */
  public Wish at(AccountId... accounts) {
    return new Wish(tenant, grants.at(Set.of(accounts)));
  }

  public Wish roles(SystemRole... roles) {
    return roles(Arrays.stream(roles).map(tenant::role).toArray(RoleId[]::new));
  }

  public Wish roles(RoleId... roles) {
    return new Wish(
        tenant,
        new GrantRequest(
            grants.consumer(),
            grants.producer(),
            grants.accounts(),
            Set.of(roles),
            grants.scopes(),
            grants.newScopes()));
  }

  public Wish scopes(ScopeId... scopes) {
    return new Wish(
        tenant,
        new GrantRequest(
            grants.consumer(),
            grants.producer(),
            grants.accounts(),
            grants.roles(),
            Set.of(scopes),
            grants.newScopes()));
  }

  /** Scopes to make with the grant. */
  public Wish newScopes(String... names) {
    return new Wish(
        tenant,
        new GrantRequest(
            grants.consumer(),
            grants.producer(),
            grants.accounts(),
            grants.roles(),
            grants.scopes(),
            Arrays.stream(names)
                .map(name -> ScopeName.parse(name).orElseThrow())
                .collect(Collectors.toSet())));
  }

  private Wish with(boolean consumer, boolean producer) {
    return new Wish(
        tenant,
        new GrantRequest(
            consumer,
            producer,
            grants.accounts(),
            grants.roles(),
            grants.scopes(),
            grants.newScopes()));
  }
}

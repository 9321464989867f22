package dev.gatehouse.user;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Roles;
import dev.gatehouse.access.Scope;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.access.Scopes;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.GrantTables.Held;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles, scopes and account links of people. What a Pending person holds takes effect on
 * joining (D-04).
 */
@Component
public class UserGrants {

  private final GrantTables tables;
  private final Grantors grantors;
  private final Roles roles;
  private final Scopes scopes;
  private final JdbcClient jdbc;

  UserGrants(GrantTables tables, Grantors grantors, Roles roles, Scopes scopes, JdbcClient jdbc) {
    this.tables = tables;
    this.grantors = grantors;
    this.roles = roles;
    this.scopes = scopes;
    this.jdbc = jdbc;
  }

  public Holdings holdings(OrganizationId organization, UserId user) {
    List<ScopeId> held =
        tables.of(Held.SCOPE, organization, user).stream().map(ScopeId::new).toList();
    return new Holdings(
        Set.copyOf(rolesOf(organization, user)), Set.copyOf(scopes.find(organization, held)));
  }

  public List<Role> rolesOf(OrganizationId organization, UserId user) {
    Set<Long> held = Set.copyOf(tables.of(Held.ROLE, organization, user));
    return roles.all(organization).stream()
        .filter(role -> held.contains(role.id().value()))
        .toList();
  }

  public Set<AccountId> accountsOf(OrganizationId organization, UserId user) {
    return tables.of(Held.ACCOUNT, organization, user).stream()
        .map(AccountId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the person has from now on; what is kept keeps its grantor. */
  void replace(Actor actor, UserId user, Holdings before, Grants after) {
    OrganizationId organization = actor.organization();
    tables.takeAll(Held.ACCOUNT, organization, user);
    after
        .accounts()
        .ids()
        .forEach(account -> tables.add(Held.ACCOUNT, organization, user, account.value()));
    without(before.roles(), after.roles()).forEach(role -> take(organization, user, role));
    without(after.roles(), before.roles()).forEach(role -> add(actor, user, role));
    without(before.scopes(), after.scopes()).forEach(scope -> take(organization, user, scope));
    without(after.scopes(), before.scopes()).forEach(scope -> add(actor, user, scope));
  }

  private static <T> Stream<T> without(Set<T> all, Set<T> some) {
    return all.stream().filter(one -> !some.contains(one));
  }

  void add(Actor grantor, UserId user, Role role) {
    tables.add(Held.ROLE, grantor.organization(), user, role.id().value());
    grantors.answer(grantor, user, new Holdings(Set.of(role), Set.of()));
  }

  void add(Actor grantor, UserId user, Scope scope) {
    tables.add(Held.SCOPE, grantor.organization(), user, scope.id().value());
    grantors.answer(grantor, user, new Holdings(Set.of(), Set.of(scope)));
  }

  void take(OrganizationId organization, UserId user, Role role) {
    tables.take(Held.ROLE, organization, user, role.id().value());
  }

  void take(OrganizationId organization, UserId user, Scope scope) {
    tables.take(Held.SCOPE, organization, user, scope.id().value());
  }

  void takeAll(OrganizationId organization, UserId user) {
    for (Held held : Held.values()) {
      tables.takeAll(held, organization, user);
    }
  }

  /** Takes away what whoever granted it could not grant now, and returns it. */
  Holdings takeUngrantable(OrganizationId organization, UserId user) {
    Holdings taken = grantors.ungrantable(organization, user, holdings(organization, user));
    taken.roles().forEach(role -> take(organization, user, role));
    taken.scopes().forEach(scope -> take(organization, user, scope));
    return taken;
  }

  /**
   * From now on the actor answers for all that the person has, as whoever sends a link does; a
   * delegate not for scopes, which are not a delegate's to give.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void answer(Actor actor, UserId user) {
    Holdings held = holdings(actor.organization(), user);
    grantors.answer(actor, user, actor.isDelegate() ? held.withoutScopes() : held);
  }

  public boolean isAdministrator(OrganizationId organization, UserId user) {
    return rolesOf(organization, user).stream().anyMatch(role -> role.is(SystemRole.ADMINISTRATOR));
  }

  /** How many Active administrators there are; the caller holds the organization lock (D-10). */
  int activeAdministrators(OrganizationId organization) {
    return jdbc.sql(
            """
            SELECT COUNT(*)
            FROM role r
            JOIN user_role h ON h.organization_id = r.organization_id AND h.role_id = r.id
            JOIN app_user u ON u.organization_id = h.organization_id AND u.id = h.user_id
            WHERE r.organization_id = :organization AND r.code = :code AND u.state = 'ACTIVE'
            """)
        .param("organization", organization.value())
        .param("code", SystemRole.ADMINISTRATOR.name())
        .query(Integer.class)
        .single();
  }
}

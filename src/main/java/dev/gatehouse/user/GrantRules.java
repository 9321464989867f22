package dev.gatehouse.user;

import dev.gatehouse.access.AccessRefusal;
import dev.gatehouse.access.Role;
import dev.gatehouse.access.Roles;
import dev.gatehouse.access.Scope;
import dev.gatehouse.access.ScopeName;
import dev.gatehouse.access.Scopes;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountLinks;
import dev.gatehouse.account.LinkedAccounts;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what somebody is and gets: by invitation, by Edit and by import alike (RAW-26 to RAW-33,
 * D-09, D-15).
 */
@Component
public class GrantRules {

  private final Roles roles;
  private final Scopes scopes;
  private final AccountLinks links;
  private final Delegation delegation;

  GrantRules(Roles roles, Scopes scopes, AccountLinks links, Delegation delegation) {
    this.roles = roles;
    this.scopes = scopes;
    this.links = links;
    this.delegation = delegation;
  }

  /**
   * What is asked for, if the actor may grant and take all that it changes. Scopes that do not
   * exist yet are made. Refuses with GrantRefusal, AccountRefusal or AccessRefusal; the caller
   * holds the organization lock.
   *
   * @param held what the person has. Roles that the actor could not take stay, asked for or not:
   *     the page shows them disabled, and browsers do not send such a field.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Grants decide(Actor actor, GrantRequest request, Holdings held) {
    Grants known = judge(actor, request, held);
    return known.with(request.newScopes().stream().map(name -> scopes.create(actor, name)));
  }

  /** Refuses what decide would refuse, and makes nothing: for telling beforehand. */
  public void check(Actor actor, GrantRequest request, Holdings held) {
    judge(actor, request, held);
    request
        .newScopes()
        .forEach(
            name -> scopes.find(actor.organization(), name).ifPresent(GrantRules::requireUsed));
  }

  /** Which of the scopes to make do not exist yet. */
  public List<String> missingScopes(Actor actor, GrantRequest request) {
    return request.newScopes().stream()
        .filter(name -> scopes.find(actor.organization(), name).isEmpty())
        .map(ScopeName::value)
        .sorted()
        .toList();
  }

  /** What is granted of what exists already. */
  private Grants judge(Actor actor, GrantRequest wanted, Holdings held) {
    GrantRequest request = delegation.limit(actor, wanted, held);
    LinkedAccounts accounts = links.require(actor.organization(), request.accounts());
    Kind kind = kind(request, accounts.type());
    Set<Role> chosen = roles(actor, request, held);
    requireFitting(actor, chosen, kind, accounts.type());
    requireGrantable(actor, chosen, held.roles());
    return new Grants(kind, accounts, chosen, scopes(actor, request, kind, held));
  }

  /** Whoever is not in an account of the producer is a consumer, asked for or not (D-15). */
  private static Kind kind(GrantRequest request, AccountType type) {
    boolean ofTheProducer = type == AccountType.PRODUCER;
    if (ofTheProducer && !request.consumer() && !request.producer()) {
      throw new Refused(GrantRefusal.NO_KIND);
    }
    if (request.producer() && !ofTheProducer) {
      throw new Refused(GrantRefusal.PRODUCER_NEEDS_ACCOUNT);
    }
    return ofTheProducer ? new Kind(request.consumer(), request.producer()) : Kind.CONSUMER;
  }

  private Set<Role> roles(Actor actor, GrantRequest request, Holdings held) {
    List<Role> known = roles.all(actor.organization());
    List<Role> asked = known.stream().filter(role -> request.roles().contains(role.id())).toList();
    if (asked.size() != request.roles().size()) {
      throw new Refused(GrantRefusal.UNKNOWN_ROLE);
    }
    return Stream.concat(
            asked.stream(), held.roles().stream().filter(role -> !role.isGrantableBy(actor)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void requireFitting(Actor actor, Set<Role> chosen, Kind kind, AccountType type) {
    boolean withoutRoles = type == AccountType.PRODUCER && !kind.producer();
    List<Role> misfits =
        chosen.stream().filter(role -> withoutRoles || !role.types().contains(type)).toList();
    if (!misfits.stream().allMatch(role -> role.isGrantableBy(actor))) {
      throw new Refused(GrantRefusal.BEYOND_YOURS);
    }
    if (!misfits.isEmpty()) {
      throw new Refused(
          withoutRoles ? GrantRefusal.ROLE_NEEDS_PRODUCER : GrantRefusal.UNKNOWN_ROLE);
    }
    requireCombining(chosen, type);
  }

  private static void requireCombining(Set<Role> chosen, AccountType type) {
    if (holds(chosen, SystemRole.ADMINISTRATOR) && holds(chosen, SystemRole.USER_MANAGER)) {
      throw new Refused(GrantRefusal.EXCLUSIVE_ROLES);
    }
    if (type != AccountType.PRODUCER && chosen.stream().noneMatch(Role::isPortal)) {
      throw new Refused(GrantRefusal.PORTAL_ROLE_NEEDED);
    }
  }

  private static void requireGrantable(Actor actor, Set<Role> chosen, Set<Role> held) {
    Set<Role> changed = new HashSet<>(chosen);
    changed.addAll(held);
    changed.removeIf(role -> chosen.contains(role) && held.contains(role));
    if (!changed.stream().allMatch(role -> role.isGrantableBy(actor))) {
      throw new Refused(GrantRefusal.BEYOND_YOURS);
    }
  }

  private Set<Scope> scopes(Actor actor, GrantRequest request, Kind kind, Holdings held) {
    if (!kind.consumer() && !(request.scopes().isEmpty() && request.newScopes().isEmpty())) {
      throw new Refused(GrantRefusal.SCOPE_NEEDS_CONSUMER);
    }
    List<Scope> known = scopes.find(actor.organization(), request.scopes());
    if (known.size() != request.scopes().size()) {
      throw new Refused(GrantRefusal.UNKNOWN_SCOPE);
    }
    known.stream().filter(scope -> !held.scopes().contains(scope)).forEach(GrantRules::requireUsed);
    return Set.copyOf(known);
  }

  static void requireUsed(Scope scope) {
    if (scope.retired()) {
      throw new Refused(AccessRefusal.SCOPE_RETIRED, scope.name());
    }
  }

  private static boolean holds(Set<Role> roles, SystemRole systemRole) {
    return roles.stream().anyMatch(role -> role.is(systemRole));
  }
}

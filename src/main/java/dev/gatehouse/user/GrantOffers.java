package dev.gatehouse.user;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Roles;
import dev.gatehouse.access.Scope;
import dev.gatehouse.access.ScopeName;
import dev.gatehouse.access.Scopes;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.user.GrantOffer.RoleOption;
import dev.gatehouse.user.GrantOffer.ScopeOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Finds out what a form can offer: what is chosen already, and what matches its searches. */
@Component
public class GrantOffers {

  private static final int MOST_FOUND = 8;

  private final Roles roles;
  private final Scopes scopes;
  private final AccountOffers accounts;

  GrantOffers(Roles roles, Scopes scopes, AccountOffers accounts) {
    this.roles = roles;
    this.scopes = scopes;
    this.accounts = accounts;
  }

  /** The same few statements, whatever is chosen or found. */
  public GrantOffer offer(Actor actor, GrantChoices choices, Holdings held) {
    OrganizationId organization = actor.organization();
    AccountOffers.Found found = accounts.find(actor, choices);
    List<RoleOption> offered = roles(actor, choices, held, found.type());
    return new GrantOffer(
        found.type(),
        found.options(),
        offered,
        actor.isDelegate() ? List.of() : scopes(organization, choices),
        actor.isDelegate() ? "" : creatable(organization, choices),
        lost(choices, actor.isDelegate() ? held.withoutScopes() : held, found.type(), offered));
  }

  /**
   * Rejects the name of a scope that was typed and neither made nor found: somebody meant it, so
   * sending the form must not lose it (RAW-30).
   */
  public void rejectLeftOver(Actor actor, GrantChoices choices, BindingResult errors) {
    String name = creatable(actor.organization(), choices);
    if (!name.isEmpty() && scopes.search(actor.organization(), name, 1).isEmpty()) {
      errors.rejectValue("scopes", "user.scopes.left-over", new Object[] {name}, null);
    }
  }

  /** Whether saving would make somebody Administrator who is none, which wants the password. */
  public boolean grantsAdministrator(Actor actor, GrantChoices choices, Holdings held) {
    return roles.all(actor.organization()).stream()
        .filter(role -> role.is(SystemRole.ADMINISTRATOR))
        .anyMatch(
            role -> choices.roles().contains(role.id().value()) && !held.roles().contains(role));
  }

  private List<RoleOption> roles(
      Actor actor, GrantChoices choices, Holdings held, AccountType type) {
    List<Role> fitting =
        roles.all(actor.organization()).stream()
            .filter(role -> role.types().contains(type))
            .filter(role -> isShown(actor, role, held))
            .toList();
    Predicate<Role> chosen =
        role ->
            role.isGrantableBy(actor)
                ? choices.roles().contains(role.id().value())
                : held.roles().contains(role);
    // The default of end users (D-15).
    boolean portalUser =
        type != AccountType.PRODUCER && fitting.stream().filter(Role::isPortal).noneMatch(chosen);
    return fitting.stream()
        .map(role ->
            new RoleOption(
                role.id().value(),
                role.code(),
                role.name(),
                role.isGrantableBy(actor),
                chosen.test(role) || (portalUser && role.is(SystemRole.PORTAL_USER)),
                excluded(role)))
        .toList();
  }

  /** Roles that a delegate neither gives nor finds with somebody are none of the delegate's. */
  private static boolean isShown(Actor actor, Role role, Holdings held) {
    return !actor.isDelegate() || role.isGrantableBy(actor) || held.roles().contains(role);
  }

  private static String excluded(Role role) {
    if (role.is(SystemRole.ADMINISTRATOR)) {
      return SystemRole.USER_MANAGER.name();
    }
    return role.is(SystemRole.USER_MANAGER) ? SystemRole.ADMINISTRATOR.name() : "";
  }

  private List<ScopeOption> scopes(OrganizationId organization, GrantChoices choices) {
    Collection<Scope> chosen = scopes.find(organization, choices.scopeIds());
    Stream<Scope> found =
        scopes.search(organization, choices.scopeSearch(), MOST_FOUND + chosen.size()).stream()
            .filter(scope -> !chosen.contains(scope))
            .limit(MOST_FOUND);
    return Stream.concat(
            chosen.stream().map(scope -> option(scope, true)),
            found.map(scope -> option(scope, false)))
        .toList();
  }

  private static ScopeOption option(Scope scope, boolean checked) {
    return new ScopeOption(scope.id().value(), scope.name(), checked, scope.retired());
  }

  private String creatable(OrganizationId organization, GrantChoices choices) {
    return ScopeName.parse(choices.scopeSearch())
        .filter(name -> !isChosen(name, choices))
        .filter(name -> scopes.find(organization, name).isEmpty())
        .map(ScopeName::value)
        .orElse("");
  }

  private static boolean isChosen(ScopeName name, GrantChoices choices) {
    return choices.newScopes().stream()
        .flatMap(chosen -> ScopeName.parse(chosen).stream())
        .anyMatch(chosen -> chosen.key().equals(name.key()));
  }

  private static List<String> lost(
      GrantChoices choices, Holdings held, AccountType type, List<RoleOption> offered) {
    boolean producer = type == AccountType.PRODUCER;
    Set<Long> kept =
        offered.stream()
            .filter(option -> option.checked() && (choices.producer() || !producer))
            .map(RoleOption::id)
            .collect(Collectors.toUnmodifiableSet());
    Stream<String> rolesLost =
        held.roles().stream().filter(role -> !kept.contains(role.id().value())).map(Role::name);
    Stream<String> scopesLost =
        held.scopes().stream()
            .filter(scope ->
                (producer && !choices.consumer()) || !choices.scopes().contains(scope.id().value()))
            .map(Scope::name);
    return Stream.concat(rolesLost.sorted(), scopesLost.sorted()).toList();
  }
}

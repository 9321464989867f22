package dev.gatehouse.user;

import dev.gatehouse.access.AccessRefusal;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.access.ScopeName;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.validation.BindingResult;

/**
 * What is ticked and typed in the part of a form that says what somebody is and gets; bound beside
 * the form itself. Shown by the fragment grants :: choices.
 *
 * @param newScopes names of scopes to make
 * @param newScope one more of them, of a button; see {@link #withNewScope}
 */
public record GrantChoices(
    Boolean consumer,
    Boolean producer,
    List<Long> accounts,
    List<Long> roles,
    List<Long> scopes,
    List<String> newScopes,
    String newScope,
    String scopeSearch,
    String accountSearch) {

  public GrantChoices {
    // A browser sends nothing for a checkbox without a tick.
    consumer = Objects.requireNonNullElse(consumer, false);
    producer = Objects.requireNonNullElse(producer, false);
    accounts = distinct(accounts);
    roles = distinct(roles);
    scopes = distinct(scopes);
    newScopes = distinct(newScopes);
    newScope = Objects.requireNonNullElse(newScope, "");
    scopeSearch = Objects.requireNonNullElse(scopeSearch, "");
    accountSearch = Objects.requireNonNullElse(accountSearch, "");
  }

  /** Of somebody as they are. */
  public static GrantChoices of(Kind kind, Set<AccountId> accounts, Holdings held) {
    return new GrantChoices(
        kind.consumer(),
        kind.producer(),
        accounts.stream().map(AccountId::value).toList(),
        held.roles().stream().map(role -> role.id().value()).toList(),
        held.scopes().stream().map(scope -> scope.id().value()).toList(),
        List.of(),
        "",
        "",
        "");
  }

  /** Once more after "Create scope" was chosen: it is ticked from now on. */
  public GrantChoices withNewScope() {
    return newScope.isBlank()
        ? this
        : new GrantChoices(
            consumer,
            producer,
            accounts,
            roles,
            scopes,
            Stream.concat(newScopes.stream(), Stream.of(newScope.strip())).toList(),
            "",
            "",
            accountSearch);
  }

  /** Refuses with SCOPE_NAME for a name that no scope can have. */
  public GrantRequest toRequest() {
    return new GrantRequest(
        consumer,
        producer,
        ids(accounts, AccountId::new),
        ids(roles, RoleId::new),
        ids(scopes, ScopeId::new),
        newScopes.stream().map(GrantChoices::name).collect(Collectors.toUnmodifiableSet()));
  }

  private static Optional<String> fieldOf(Refusal refusal) {
    return switch (refusal) {
      case GrantRefusal grant -> Optional.of(fieldOf(grant));
      case AccountRefusal _ -> Optional.of("accounts");
      case AccessRefusal.SCOPE_RETIRED -> Optional.of("scopes");
      default -> Optional.empty();
    };
  }

  private static String fieldOf(GrantRefusal refusal) {
    return switch (refusal) {
      case NO_KIND, PRODUCER_NEEDS_ACCOUNT -> "consumer";
      case ROLE_NEEDS_PRODUCER,
          UNKNOWN_ROLE,
          EXCLUSIVE_ROLES,
          PORTAL_ROLE_NEEDED,
          BEYOND_YOURS,
          INACTIVE ->
          "roles";
      case SCOPE_NEEDS_CONSUMER, UNKNOWN_SCOPE, SCOPE_NAME -> "scopes";
    };
  }

  /** Puts a refusal at its field, where it has one here. */
  public static boolean reject(BindingResult errors, Refused refused) {
    Optional<String> field = fieldOf(refused.reason());
    field.ifPresent(
        name -> errors.rejectValue(name, refused.reason().messageKey(), refused.arguments(), null));
    return field.isPresent();
  }

  Set<AccountId> accountIds() {
    return ids(accounts, AccountId::new);
  }

  Set<ScopeId> scopeIds() {
    return ids(scopes, ScopeId::new);
  }

  private static ScopeName name(String text) {
    return ScopeName.parse(text).orElseThrow(() -> new Refused(GrantRefusal.SCOPE_NAME, text));
  }

  private static <T> Set<T> ids(Collection<Long> numbers, LongFunction<T> id) {
    return numbers.stream().map(id::apply).collect(Collectors.toUnmodifiableSet());
  }

  private static <T> List<T> distinct(List<T> values) {
    return Objects.requireNonNullElse(values, List.<T>of()).stream()
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}

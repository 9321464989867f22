package dev.gatehouse.user;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.DOWNLOAD_PACKAGE_MANAGER;
import static dev.gatehouse.access.SystemRole.PORTAL_ADMINISTRATIVE_USER;
import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.access.SystemRole.REGISTRY_CLIENT;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.access.AccessRefusal;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.Roles;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.access.Scopes;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Wish;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody may be and get, whatever way leads to it. */
@DatabaseTest
class GrantRulesTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final GrantRules rules;
  private final Roles roles;
  private final Scopes scopes;
  private final TransactionTemplate transactions;
  private final Rows rows;

  GrantRulesTests(
      Stage stage,
      GrantRules rules,
      Roles roles,
      Scopes scopes,
      TransactionTemplate transactions,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.rules = rules;
    this.roles = roles;
    this.scopes = scopes;
    this.transactions = transactions;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-26")
  @Tag("RAW-33")
  void oneIsConsumerProducerOrBothButNotNeither() {
    assertThat(decide(acme.wish().consumer()).kind()).isEqualTo(Kind.CONSUMER);
    assertThat(decide(acme.wish().producer()).kind()).isEqualTo(Kind.PRODUCER);
    assertThat(decide(acme.wish().consumer().producer()).kind()).isEqualTo(Kind.MIXED);
    assertRefused(GrantRefusal.NO_KIND, () -> decide(acme.wish()));
  }

  @Test
  @Tag("RAW-28")
  void aConsumerGetsAnyScopesOrNone() {
    assertThat(decide(acme.wish().consumer()).scopes()).isEmpty();
    ScopeId read = acme.scope("catalog.read");
    ScopeId write = acme.scope("catalog.write");
    assertThat(decide(acme.wish().consumer().scopes(read, write)).scopeNames())
        .containsExactly("catalog.read", "catalog.write");
  }

  @Test
  @Tag("RAW-33")
  void whoIsBothGetsScopesAndRoles() {
    ScopeId read = acme.scope("catalog.read");
    Grants grants = decide(acme.wish().consumer().producer().roles(USER_MANAGER).scopes(read));
    assertThat(grants.scopeNames()).containsExactly("catalog.read");
    assertThat(grants.roleNames()).containsExactly("User Manager");
  }

  @Test
  @Tag("RAW-28")
  @Tag("RAW-31")
  @Tag("D-15")
  void scopesGoToConsumersAndRolesToProducers() {
    ScopeId read = acme.scope("catalog.read");
    assertRefused(
        GrantRefusal.SCOPE_NEEDS_CONSUMER, () -> decide(acme.wish().producer().scopes(read)));
    assertRefused(
        GrantRefusal.SCOPE_NEEDS_CONSUMER, () -> decide(acme.wish().producer().newScopes("new")));
    assertRefused(
        GrantRefusal.ROLE_NEEDS_PRODUCER, () -> decide(acme.wish().consumer().roles(USER_MANAGER)));
    assertThat(scopeNames()).containsExactly("catalog.read");
  }

  @Test
  @Tag("RAW-30")
  void aScopeIsMadeWithTheGrantAndTheTrailSaysSo() {
    Grants grants = decide(acme.wish().consumer().newScopes("Reports.Read"));
    assertThat(grants.scopeNames()).containsExactly("Reports.Read");
    assertThat(scopeNames()).containsExactly("Reports.Read");
    assertThat(rows.audited(acme.id(), "scope.create").details())
        .isEqualTo("{\"scope\":\"Reports.Read\"}");
  }

  @Test
  @Tag("RAW-30")
  @Tag("D-17")
  void aNameThatExistsInAnyCaseIsTheScopeThatHasIt() {
    ScopeId read = acme.scope("catalog.read");
    Grants grants = decide(acme.wish().consumer().scopes(read).newScopes("CATALOG.Read"));
    assertThat(grants.scopeNames()).containsExactly("catalog.read");
    assertThat(decide(acme.wish().consumer().newScopes("Alpha", "ALPHA")).scopes()).hasSize(1);
    assertThat(scopeNames()).hasSize(2);
  }

  @Test
  @Tag("D-17")
  void aRetiredScopeIsKeptOrTakenButNotGiven() {
    ScopeId old = acme.scope("old");
    rows.change("UPDATE scope SET retired_at = UTC_TIMESTAMP(6) WHERE id = ?", old.value());
    Wish wish = acme.wish().consumer().scopes(old);
    assertRefused(AccessRefusal.SCOPE_RETIRED, () -> decide(wish));
    assertRefused(
        AccessRefusal.SCOPE_RETIRED, () -> decide(acme.wish().consumer().newScopes("OLD")));

    Holdings held = new Holdings(Set.of(), Set.copyOf(scopes.find(acme.id(), Set.of(old))));
    assertThat(decide(ada, wish, held).scopeNames()).containsExactly("old");
    assertThat(decide(ada, acme.wish().consumer(), held).scopes()).isEmpty();
  }

  @Test
  @Tag("RAW-32")
  void administratorAndUserManagerExcludeEachOther() {
    assertRefused(
        GrantRefusal.EXCLUSIVE_ROLES,
        () -> decide(acme.wish().producer().roles(ADMINISTRATOR, USER_MANAGER)));
    assertThat(
            decide(
                    ada,
                    acme.wish().producer().roles(ADMINISTRATOR),
                    holding(USER_MANAGER, DOWNLOAD_PACKAGE_MANAGER))
                .roleNames())
        .containsExactly("Administrator");
  }

  @ParameterizedTest
  @Tag("D-15")
  @EnumSource(
      value = AccountType.class,
      names = {"CUSTOMER", "PARTNER", "SELF_REGISTERED"})
  void atAccountsOfOthersOneIsAConsumerWithAPortalRole(AccountType type) {
    AccountId account = acme.accounts().top("Birch", type);
    Wish wish = acme.wish().at(account);
    assertRefused(
        GrantRefusal.PRODUCER_NEEDS_ACCOUNT, () -> decide(wish.producer().roles(PORTAL_USER)));
    assertRefused(
        GrantRefusal.PRODUCER_NEEDS_ACCOUNT,
        () -> decide(wish.consumer().producer().roles(PORTAL_USER)));
    assertRefused(GrantRefusal.PORTAL_ROLE_NEEDED, () -> decide(wish.consumer()));
    assertRefused(
        GrantRefusal.PORTAL_ROLE_NEEDED, () -> decide(wish.consumer().roles(REGISTRY_CLIENT)));

    Grants grants = decide(wish.consumer().roles(PORTAL_USER, REGISTRY_CLIENT));

    assertThat(grants.accounts().type()).isEqualTo(type);
    assertThat(grants.roleNames()).containsExactly("Portal User", "RegistryClientRole");
  }

  @Test
  @Tag("D-08")
  void rolesFitTheTypeOfTheAccounts() {
    AccountId customer = acme.accounts().specialOperations();
    assertRefused(
        GrantRefusal.UNKNOWN_ROLE,
        () -> decide(acme.wish().at(customer).consumer().roles(PORTAL_USER, USER_MANAGER)));
    assertRefused(
        GrantRefusal.UNKNOWN_ROLE, () -> decide(acme.wish().producer().roles(PORTAL_USER)));
  }

  @Test
  @Tag("FNO-01")
  @Tag("FNO-04")
  @Tag("FNO-05")
  @Tag("FNO-06")
  void accountsAreThoseThatGoTogether() {
    Wish wish = acme.wish().consumer().roles(PORTAL_USER);
    assertRefused(AccountRefusal.NO_ACCOUNT, () -> decide(wish.at()));
    assertRefused(
        AccountRefusal.DIFFERENT_TYPES,
        () -> decide(wish.at(acme.accounts().boston(), acme.accounts().partner())));
    assertRefused(
        AccountRefusal.SAME_LINE,
        () -> decide(wish.at(acme.accounts().boston(), acme.accounts().northAmerica())));
    assertThat(
            decide(wish.at(acme.accounts().boston(), acme.accounts().specialOperations()))
                .accounts()
                .ids())
        .hasSize(2);
  }

  @Test
  @Tag("S-09")
  @Tag("D-13")
  void whatIsOfAnotherOrganizationOrNothingIsUnknown() {
    Globex globex = stage.globex();
    for (RoleId role : List.of(globex.role(USER_MANAGER), new RoleId(-1))) {
      assertRefused(GrantRefusal.UNKNOWN_ROLE, () -> decide(acme.wish().producer().roles(role)));
    }
    for (ScopeId scope : List.of(globex.scope("theirs"), new ScopeId(-1))) {
      assertRefused(GrantRefusal.UNKNOWN_SCOPE, () -> decide(acme.wish().consumer().scopes(scope)));
    }
    for (AccountId account : List.of(globex.accounts().root(), new AccountId(-1))) {
      assertRefused(
          AccountRefusal.UNKNOWN_ACCOUNT, () -> decide(acme.wish().consumer().at(account)));
    }
  }

  @Test
  @Tag("RAW-51")
  @Tag("RAW-54")
  @Tag("D-09")
  void onlyWhoHoldsAllOfARoleGivesOrTakesIt() {
    Actor uma = acme.actor(acme.uma());
    for (SystemRole beyond : List.of(ADMINISTRATOR, DOWNLOAD_PACKAGE_MANAGER, REGISTRY_CLIENT)) {
      Wish wish = acme.wish().producer().roles(beyond);
      assertRefused(GrantRefusal.BEYOND_YOURS, () -> decide(uma, wish, Holdings.NONE));
      assertThat(decide(wish).roles()).hasSize(1);
    }
    assertThat(decide(uma, acme.wish().producer().roles(USER_MANAGER), Holdings.NONE).roleNames())
        .containsExactly("User Manager");
  }

  @Test
  @Tag("D-09")
  void aRoleBeyondOnesOwnStaysWhetherItIsSentOrNot() {
    Actor uma = acme.actor(acme.uma());
    Holdings held = holding(DOWNLOAD_PACKAGE_MANAGER, USER_MANAGER);

    assertThat(decide(uma, acme.wish().producer(), held).roleNames())
        .containsExactly("Download Package Manager");
    assertThat(
            decide(uma, acme.wish().producer().roles(DOWNLOAD_PACKAGE_MANAGER), held).roleNames())
        .containsExactly("Download Package Manager");
  }

  @Test
  @Tag("D-09")
  void aRoleBeyondOnesOwnIsNotTakenByAnotherKindOrAnotherTypeEither() {
    Actor uma = acme.actor(acme.uma());
    Holdings held = holding(DOWNLOAD_PACKAGE_MANAGER);
    Wish customer =
        acme.wish().at(acme.accounts().specialOperations()).consumer().roles(PORTAL_USER);

    assertRefused(GrantRefusal.BEYOND_YOURS, () -> decide(uma, acme.wish().consumer(), held));
    assertRefused(GrantRefusal.BEYOND_YOURS, () -> decide(uma, customer, held));
    assertThat(decide(ada, customer, held).roleNames()).containsExactly("Portal User");
  }

  @Test
  @Tag("D-09")
  void forPortalRolesAndScopesManagingUsersIsEnough() {
    Actor uma = acme.actor(acme.uma());
    ScopeId read = acme.scope("catalog.read");
    Wish wish =
        acme.wish()
            .at(acme.accounts().specialOperations())
            .consumer()
            .roles(PORTAL_ADMINISTRATIVE_USER)
            .scopes(read)
            .newScopes("more");

    Grants grants = decide(uma, wish, holding(PORTAL_USER));

    assertThat(grants.roleNames()).containsExactly("Portal Administrative User");
    assertThat(grants.scopeNames()).containsExactly("catalog.read", "more");
  }

  @Test
  @Tag("FNO-06")
  void theAccountsInTheWayAreNamed() {
    Refused refused =
        Objects.requireNonNull(
            catchThrowableOfType(
                Refused.class,
                () ->
                    decide(
                        acme.wish()
                            .consumer()
                            .roles(PORTAL_USER)
                            .at(acme.accounts().boston(), acme.accounts().east()))));
    assertThat(refused.arguments()).containsExactly("Acme Boston", "Acme East");
  }

  @Test
  @Tag("S-07")
  void isPartOfACommandThatHoldsTheLock() {
    assertThatThrownBy(() -> rules.decide(ada, acme.wish().consumer().grants(), Holdings.NONE))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private Grants decide(Wish wish) {
    return decide(ada, wish, Holdings.NONE);
  }

  private Grants decide(Actor actor, Wish wish, Holdings held) {
    return Objects.requireNonNull(
        transactions.execute(status -> rules.decide(actor, wish.grants(), held)));
  }

  private Holdings holding(SystemRole... held) {
    return new Holdings(
        roles.all(acme.id()).stream()
            .filter(role -> Arrays.stream(held).anyMatch(role::is))
            .collect(Collectors.toSet()),
        Set.of());
  }

  private List<String> scopeNames() {
    return rows.all(
        String.class, "SELECT name FROM scope WHERE organization_id = ?", acme.id().value());
  }
}

package dev.gatehouse.user;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.DOWNLOAD_PACKAGE_MANAGER;
import static dev.gatehouse.access.SystemRole.PORTAL_ADMINISTRATIVE_USER;
import static dev.gatehouse.access.SystemRole.REGISTRY_CLIENT;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Roles;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.access.Scopes;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.user.GrantOffer.AccountOption;
import dev.gatehouse.user.GrantOffer.RoleOption;
import dev.gatehouse.user.GrantOffer.ScopeOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a form offers to choose from. */
@DatabaseTest
class GrantOffersTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final GrantOffers offers;
  private final Roles roles;
  private final Scopes scopes;
  private final StatementCounter counter;
  private final Rows rows;

  GrantOffersTests(
      Stage stage,
      GrantOffers offers,
      Roles roles,
      Scopes scopes,
      StatementCounter counter,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.offers = offers;
    this.roles = roles;
    this.scopes = scopes;
    this.counter = counter;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-29")
  void searchingShowsWhatMatchesBelowWhatIsChosen() {
    ScopeId chosen = acme.scope("orders.read");
    acme.scope("catalog.read");
    acme.scope("catalog.write");

    GrantOffer offer = offer(new Choice().scopes(chosen).scopeSearch("catalog.r"));

    assertThat(offer.scopes())
        .extracting(ScopeOption::name, ScopeOption::checked)
        .containsExactly(tuple("orders.read", true), tuple("catalog.read", false));
  }

  @Test
  @Tag("RAW-29")
  void atMostEightAreFoundBesideTheChosen() {
    ScopeId[] made =
        IntStream.range(0, 20)
            .mapToObj("scope.%02d"::formatted)
            .map(acme::scope)
            .toArray(ScopeId[]::new);

    assertThat(offer(new Choice()).scopes()).hasSize(8);
    assertThat(offer(new Choice().scopes(Arrays.copyOf(made, 10))).scopes())
        .hasSize(18)
        .extracting(ScopeOption::name)
        .doesNotHaveDuplicates();
  }

  @Test
  @Tag("RAW-30")
  @Tag("D-17")
  void aNameThatNoScopeHasCanBeMade() {
    ScopeId old = acme.scope("old");
    rows.change("UPDATE scope SET retired_at = UTC_TIMESTAMP(6) WHERE id = ?", old.value());
    acme.scope("catalog.read");

    assertThat(offer(new Choice().scopeSearch(" catalog.write ")).creatable())
        .isEqualTo("catalog.write");
    for (String name : List.of("", "CATALOG.READ", "Old", "a,b", "x".repeat(101))) {
      assertThat(offer(new Choice().scopeSearch(name)).creatable()).as(name).isEmpty();
    }
    assertThat(offer(new Choice().newScopes("Fresh").scopeSearch("Fresh")).creatable()).isEmpty();
    assertThat(offer(new Choice().newScopes("Fresh").scopeSearch("fresh")).creatable()).isEmpty();
  }

  @Test
  @Tag("D-17")
  void aRetiredScopeIsShownToWhoHasItOnly() {
    ScopeId old = acme.scope("old");
    rows.change("UPDATE scope SET retired_at = UTC_TIMESTAMP(6) WHERE id = ?", old.value());

    assertThat(offer(new Choice()).scopes()).isEmpty();
    assertThat(offer(new Choice().scopes(old)).scopes())
        .containsExactly(new ScopeOption(old.value(), "old", true, true));
  }

  @Test
  @Tag("FNO-05")
  @Tag("FNO-06")
  void accountsThatDoNotFitBesideTheChosenAreShownWithTheReason() {
    acme.accounts().boston();
    acme.accounts().newYork();
    acme.accounts().top("Acme Partner", AccountType.PARTNER);

    GrantOffer offer = offer(new Choice().accounts(acme.accounts().boston()).accountSearch("acme"));

    assertThat(offer.type()).isEqualTo(AccountType.CUSTOMER);
    assertThat(offer.isForProducer()).isFalse();
    assertThat(offer.accounts())
        .extracting(
            AccountOption::name,
            AccountOption::checked,
            AccountOption::obstacle,
            AccountOption::other)
        .containsExactly(
            tuple("Acme Boston", true, "", ""),
            tuple(acme.organization().name(), false, "type", "Acme Boston"),
            tuple("Acme East", false, "line", "Acme Boston"),
            tuple("Acme Massachusetts", false, "line", "Acme Boston"),
            tuple("Acme New York", false, "", ""),
            tuple("Acme North America", false, "line", "Acme Boston"),
            tuple("Acme Partner", false, "type", "Acme Boston"));
  }

  @Test
  @Tag("FNO-01")
  void accountsAreOfferedWithoutASearchOnlyWhileNoneIsChosen() {
    acme.accounts().specialOperations();

    assertThat(offer(new Choice().accounts(acme.accounts().root())).chosenAccounts())
        .containsExactly(acme.organization().name());
    assertThat(offer(new Choice().accounts(acme.accounts().root())).accounts()).hasSize(1);
    assertThat(offer(new Choice().accounts()).accounts())
        .hasSize(2)
        .noneMatch(AccountOption::checked);
  }

  @Test
  @Tag("D-15")
  @Tag("D-08")
  void rolesAreThoseOfTheTypeAndPortalUserIsTheDefaultOfEndUsers() {
    AccountId customer = acme.accounts().boston();

    GrantOffer fresh = offer(new Choice().accounts(customer));
    assertThat(fresh.roles())
        .extracting(RoleOption::code)
        .containsExactly(
            "PORTAL_ADMINISTRATIVE_USER",
            "PORTAL_USER",
            "REGISTRY_ADMIN",
            "REGISTRY_PROVIDER_ADMIN",
            "REGISTRY_CLIENT");
    assertThat(fresh.chosenRoles()).containsExactly("Portal User");
    assertThat(
            offer(new Choice().accounts(customer).roles(PORTAL_ADMINISTRATIVE_USER)).chosenRoles())
        .containsExactly("Portal Administrative User");
    assertThat(offer(new Choice()).chosenRoles()).isEmpty();
  }

  @Test
  @Tag("D-09")
  void rolesBeyondOnesOwnShowWhatIsHeldWhateverWasSent() {
    Actor uma = acme.actor(acme.uma());

    GrantOffer offer =
        offers.offer(
            uma,
            new Choice().roles(ADMINISTRATOR, USER_MANAGER).choices(),
            holding(DOWNLOAD_PACKAGE_MANAGER));

    assertThat(offer.roles())
        .filteredOn(RoleOption::checked)
        .extracting(RoleOption::code, RoleOption::grantable)
        .containsExactly(tuple("USER_MANAGER", true), tuple("DOWNLOAD_PACKAGE_MANAGER", false));
    assertThat(offer.roles())
        .filteredOn(role -> role.code().equals("ADMINISTRATOR"))
        .extracting(RoleOption::grantable)
        .containsExactly(false);
  }

  @Test
  @Tag("RAW-32")
  void onlyAdministratorAndUserManagerExcludeEachOther() {
    assertThat(offer(new Choice()).roles())
        .filteredOn(role -> !role.excludes().isEmpty())
        .extracting(RoleOption::code, RoleOption::excludes)
        .containsExactly(
            tuple("ADMINISTRATOR", "USER_MANAGER"), tuple("USER_MANAGER", "ADMINISTRATOR"));
  }

  @Test
  @Tag("D-15")
  void whatWouldBeLostIsSaid() {
    ScopeId read = acme.scope("catalog.read");
    Holdings held =
        new Holdings(
            holding(USER_MANAGER, REGISTRY_CLIENT).roles(),
            Set.copyOf(scopes.find(acme.id(), Set.of(read))));

    Choice all = new Choice().both().roles(USER_MANAGER, REGISTRY_CLIENT).scopes(read);
    assertThat(lost(all, held)).isEmpty();
    assertThat(lost(all.asConsumer(), held)).containsExactly("RegistryClientRole", "User Manager");
    assertThat(lost(all.asProducer(), held)).containsExactly("catalog.read");
    assertThat(lost(all.both().accounts(acme.accounts().boston()), held))
        .containsExactly("User Manager");
    assertThat(lost(new Choice().both().roles(REGISTRY_CLIENT), held))
        .containsExactly("User Manager", "catalog.read");
  }

  @Test
  @Tag("S-09")
  void foreignIdsOfferNothing() {
    Globex globex = stage.globex();
    ScopeId theirs = globex.scope("theirs");

    GrantOffer offer = offer(new Choice().accounts(globex.accounts().boston()).scopes(theirs));

    assertThat(offer.scopes()).isEmpty();
    assertThat(offer.accounts())
        .extracting(AccountOption::name)
        .containsExactly(acme.organization().name());
    assertThat(offer.type()).isEqualTo(AccountType.PRODUCER);
  }

  @Test
  @Tag("S-13")
  void onlyMakingAnAdministratorOfSomebodyWhoIsNoneCounts() {
    Choice choice = new Choice().asProducer().roles(ADMINISTRATOR);

    assertThat(offers.grantsAdministrator(ada, choice.choices(), Holdings.NONE)).isTrue();
    assertThat(offers.grantsAdministrator(ada, choice.choices(), holding(ADMINISTRATOR))).isFalse();
    assertThat(
            offers.grantsAdministrator(
                ada, choice.roles(USER_MANAGER).choices(), holding(ADMINISTRATOR)))
        .isFalse();
  }

  @Test
  @Tag("D-15")
  void takesTheSameFewStatementsWhateverIsChosenOrFound() {
    acme.accounts().specialOperations();
    Choice one = new Choice().scopes(acme.scope("scope.one")).scopeSearch("s").accountSearch("o");
    int few = counter.statementsOf(() -> offer(one)).size();
    AccountId[] accounts =
        IntStream.range(0, 15)
            .mapToObj(number -> acme.accounts().top("Account " + number, AccountType.PRODUCER))
            .toArray(AccountId[]::new);
    ScopeId[] many =
        IntStream.range(0, 40).mapToObj(number -> acme.scope("s" + number)).toArray(ScopeId[]::new);
    Choice all = new Choice().accounts(accounts).scopes(many).scopeSearch("s").accountSearch("o");

    assertThat(counter.statementsOf(() -> offer(all))).hasSize(few).hasSizeLessThan(10);
  }

  private GrantOffer offer(Choice choice) {
    return offers.offer(ada, choice.choices(), Holdings.NONE);
  }

  private List<String> lost(Choice choice, Holdings held) {
    return offers.offer(ada, choice.choices(), held).lost();
  }

  private Holdings holding(SystemRole... held) {
    return new Holdings(
        roles.all(acme.id()).stream()
            .filter((Role role) -> Arrays.stream(held).anyMatch(role::is))
            .collect(Collectors.toSet()),
        Set.of());
  }

  /** What is ticked and typed; at first a consumer at the root account. */
  private final class Choice {
    private boolean consumer = true;
    private boolean producer;
    private List<Long> accounts = List.of(acme.accounts().root().value());
    private List<Long> roles = List.of();
    private List<Long> scopes = List.of();
    private List<String> newScopes = List.of();
    private String scopeSearch = "";
    private String accountSearch = "";

    Choice both() {
      consumer = true;
      producer = true;
      return this;
    }

    Choice asConsumer() {
      consumer = true;
      producer = false;
      return this;
    }

    Choice asProducer() {
      consumer = false;
      producer = true;
      return this;
    }

    Choice accounts(AccountId... chosen) {
      accounts = Arrays.stream(chosen).map(AccountId::value).toList();
      return this;
    }

    Choice roles(SystemRole... chosen) {
      roles = Arrays.stream(chosen).map(role -> acme.role(role).value()).toList();
      return this;
    }

    Choice scopes(ScopeId... chosen) {
      scopes = Arrays.stream(chosen).map(ScopeId::value).toList();
      return this;
    }

    Choice newScopes(String... names) {
      newScopes = List.of(names);
      return this;
    }

    Choice scopeSearch(String text) {
      scopeSearch = text;
      return this;
    }

    Choice accountSearch(String text) {
      accountSearch = text;
      return this;
    }

    GrantChoices choices() {
      return new GrantChoices(
          consumer, producer, accounts, roles, scopes, newScopes, "", scopeSearch, accountSearch);
    }
  }
}

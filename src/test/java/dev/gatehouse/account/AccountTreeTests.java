package dev.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Tenant;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.support.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
@Tag("D-14")
class AccountTreeTests {
  private static final int MANY = 100;

  private final Stage stage;
  private final Acme acme;
  private final dev.gatehouse.cast.Accounts fixture;
  private final AccountTree tree;
  private final Accounts accounts;
  private final AccountAdministration administration;

  AccountTreeTests(
      Stage stage, AccountTree tree, Accounts accounts, AccountAdministration administration) {
    this.stage = stage;
    this.acme = stage.acme();
    this.fixture = Trees.fixture(acme);
    this.tree = tree;
    this.accounts = accounts;
    this.administration = administration;
  }

  @Test
  void theTopIsInTheOrderOfNamesWhateverCaseAndAccents() {
    acme.accounts().top("birch", AccountType.CUSTOMER);
    acme.accounts().top("Ärlen", AccountType.PARTNER);
    acme.accounts().top("Zeder", AccountType.CUSTOMER);

    assertThat(names(browse(Optional.empty())))
        .containsExactly(
            acme.organization().name(),
            "Acme North America",
            "Ärlen",
            "birch",
            "Special Operations",
            "Zeder");
    assertThat(names(browse(Optional.of(AccountType.CUSTOMER))))
        .containsExactly("Acme North America", "birch", "Special Operations", "Zeder");
    assertThat(names(browse(Optional.of(AccountType.SELF_REGISTERED)))).isEmpty();
  }

  @Test
  void anAccountUnfoldsToItsSubAccounts() {
    AccountPage page = tree.list(acme.id(), under(fixture.east()), MANY);

    assertThat(names(page)).containsExactly("Acme Massachusetts", "Acme New York");
    assertThat(page.nodes()).extracting(AccountNode::hasSubAccounts).containsExactly(true, false);
    assertThat(tree.line(acme.id(), fixture.massachusetts()))
        .extracting(node -> node.account().name())
        .containsExactly("Acme North America", "Acme East", "Acme Massachusetts");
  }

  @Test
  void pagesFollowEachOtherByKeyAlsoAmongEqualNames() {
    Actor system = Actor.system(acme.id(), "test");
    AccountId elm = acme.accounts().top("Elm", AccountType.CUSTOMER);
    List<AccountId> made =
        IntStream.range(0, 7)
            .mapToObj(number -> administration.create(system, store(elm)))
            .toList();

    List<AccountId> seen = new ArrayList<>();
    Optional<AccountId> after = Optional.empty();
    AccountPage page;
    do {
      page =
          tree.list(acme.id(), new AccountFilter("", Optional.empty(), Optional.of(elm), after), 3);
      page.nodes().forEach(node -> seen.add(node.account().id()));
      after = Optional.of(seen.getLast());
    } while (page.hasNext());

    assertThat(seen).containsExactlyElementsOf(made);
  }

  @Test
  @Tag("D-13")
  void aKeyThatLeadsNowhereIsTheBeginning() {
    AccountId foreign = stage.globex().accounts().top("Middle", AccountType.CUSTOMER);
    for (AccountId key : List.of(foreign, new AccountId(987_654_321))) {
      assertThat(
              tree.list(
                      acme.id(),
                      new AccountFilter("", Optional.empty(), Optional.empty(), Optional.of(key)),
                      MANY)
                  .nodes())
          .hasSize(3);
    }
    assertThat(tree.line(acme.id(), foreign)).isEmpty();
    assertThat(tree.list(acme.id(), under(foreign), MANY).nodes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "boston, Acme Boston",
    "BOS, Acme Boston",
    "acme bos, Acme Boston",
    "bos acme, Acme Boston",
    "ops, Opsérv Süd",
    "serv sud, Sud-Service",
    "opserv, Opsérv Süd",
    "süd, Opsérv Süd; Sud-Service",
    "operations, Special Operations",
    "w y, ''",
    "n y, Acme New York",
    "oston, ''",
    "'%', ''",
    "'_', ''",
    "'- !', ''",
  })
  void aSearchFindsBeginningsOfWords(String search, String found) {
    acme.accounts().top("Opsérv Süd", AccountType.PARTNER);
    acme.accounts().top("Sud-Service", AccountType.CUSTOMER);

    List<String> expected = found.isEmpty() ? List.of() : List.of(found.split("; "));
    assertThat(names(tree.list(acme.id(), search(search), MANY)))
        .containsExactlyElementsOf(expected);
    assertThat(accounts.search(acme.id(), search, MANY))
        .extracting(Account::name)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void whatIsFoundShowsItsPath() {
    assertThat(tree.list(acme.id(), search("boston"), MANY).nodes())
        .extracting(node -> node.account().path())
        .containsExactly("Acme North America › Acme East › Acme Massachusetts › Acme Boston");
  }

  @Test
  void aSearchKeepsToATypeAndGoesOnByKey() {
    AccountId cedar = acme.accounts().top("Acme Cedar", AccountType.PARTNER);
    assertThat(
            tree.list(
                    acme.id(),
                    new AccountFilter(
                        "acme",
                        Optional.of(AccountType.PARTNER),
                        Optional.empty(),
                        Optional.empty()),
                    MANY)
                .nodes())
        .extracting(node -> node.account().id())
        .containsExactly(cedar);
    AccountPage page = tree.list(acme.id(), search("acme"), 2);
    assertThat(names(page)).containsExactly(acme.organization().name(), "Acme Boston");
    assertThat(page.hasNext()).isTrue();
    assertThat(
            names(
                tree.list(
                    acme.id(),
                    new AccountFilter(
                        "acme", Optional.empty(), Optional.empty(), Optional.of(fixture.boston())),
                    2)))
        .containsExactly("Acme Cedar", "Acme East");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 9, 16})
  @Tag("FNO-35")
  void anAccountIsFoundByTheBeginningOfItsId(int characters) {
    AccountCode code = accounts.require(acme.id(), fixture.boston()).code();
    String typed = code.value().substring(0, characters).toLowerCase(Locale.ROOT);
    assertThat(names(tree.list(acme.id(), search(typed), MANY))).contains("Acme Boston");
    assertThat(names(tree.list(acme.id(), search(code.grouped()), MANY)))
        .containsExactly("Acme Boston");
  }

  @Test
  @Tag("D-13")
  void otherOrganizationsAreNotFound() {
    Tenant globex = stage.globex();
    AccountId foreign = globex.accounts().top("Boston Globe", AccountType.CUSTOMER);
    AccountCode code = accounts.require(globex.id(), foreign).code();

    assertThat(names(tree.list(acme.id(), search("boston"), MANY))).containsExactly("Acme Boston");
    assertThat(tree.list(acme.id(), search(code.value()), MANY).nodes()).isEmpty();
  }

  @Test
  void anOfferWithoutASearchIsTheFirstByName() {
    assertThat(accounts.search(acme.id(), " ", 3))
        .extracting(Account::name)
        .containsExactly(acme.organization().name(), "Acme Boston", "Acme East");
  }

  private static NewAccount store(AccountId parent) {
    return new NewAccount(UUID.randomUUID(), "Store", AccountType.CUSTOMER, parent);
  }

  private AccountPage browse(Optional<AccountType> type) {
    return tree.list(
        acme.id(), new AccountFilter("", type, Optional.empty(), Optional.empty()), MANY);
  }

  private static AccountFilter under(AccountId account) {
    return new AccountFilter("", Optional.empty(), Optional.of(account), Optional.empty());
  }

  private static AccountFilter search(String text) {
    return new AccountFilter(text, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static List<String> names(AccountPage page) {
    return page.nodes().stream().map(node -> node.account().name()).toList();
  }
}

package dev.gatehouse.account;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;

@DatabaseTest
class AccountAdministrationTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final AccountAdministration administration;
  private final Accounts accounts;
  private final Rivals rivals;
  private final Rows rows;
  private final Trees trees;

  AccountAdministrationTests(
      Stage stage,
      AccountAdministration administration,
      Accounts accounts,
      Rivals rivals,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.administration = administration;
    this.accounts = accounts;
    this.rivals = rivals;
    this.rows = rows;
    this.trees = new Trees(rows, acme);
  }

  @ParameterizedTest
  @Tag("D-14")
  @EnumSource(names = {"CUSTOMER", "PARTNER", "PRODUCER"})
  void anAccountAtTheTopHasTheTypeThatWasChosen(AccountType type) {
    Account made = require(create(" Birch  Ltd ", type, null));

    assertThat(made.type()).isEqualTo(type);
    assertThat(made.path()).isEqualTo("Birch  Ltd");
    assertThat(made.parent()).isNull();
    assertThat(made.rootProducer()).isFalse();
    trees.assertLinesAreRight();
  }

  @Test
  @Tag("D-14")
  void aSubAccountHasTheTypeOfItsParent() {
    AccountId cedar = create("Cedar", AccountType.PARTNER, null);
    AccountId south = create("Cedar South", AccountType.CUSTOMER, cedar);
    AccountId depot = create("Depot", AccountType.PRODUCER, south);

    assertThat(require(depot).type()).isEqualTo(AccountType.PARTNER);
    assertThat(require(depot).path()).isEqualTo("Cedar › Cedar South › Depot");
    assertThat(require(depot).parent()).isEqualTo(south);
    trees.assertLinesAreRight();
  }

  @Test
  @Tag("D-21")
  @Tag("S-18")
  void creationIsInTheTrailWithoutTheAccountId() {
    AccountId cedar = create("Cedar", AccountType.PARTNER, null);
    AccountId south = create("Cedar South", AccountType.PARTNER, cedar);

    Rows.Entry entry = rows.audited(acme.id(), "account.create");
    assertThat(entry.details())
        .isEqualTo(
            "{\"account\":%d,\"path\":\"Cedar › Cedar South\",\"type\":\"PARTNER\"}"
                .formatted(south.value()));
    assertThat(entry.actorId()).isEqualTo(acme.ada().id().value());
    assertThat(rows.audit(acme.id()))
        .extracting(Rows.Entry::details)
        .noneMatch(details -> details.contains(require(south).code().value()));
  }

  @Test
  @Tag("FNO-27")
  void selfRegisteredAccountsAreNotMadeByHand() {
    AccountId fern = acme.accounts().top("Fern Studio", AccountType.SELF_REGISTERED);

    assertRefused(
        AccountRefusal.SELF_REGISTERED_BY_HAND,
        () -> create("Oak Studio", AccountType.SELF_REGISTERED, null));
    assertRefused(
        AccountRefusal.NO_SUB_ACCOUNTS, () -> create("Fern West", AccountType.CUSTOMER, fern));
    assertThat(trees.paths()).containsExactly("Fern Studio");
  }

  @Test
  @Tag("FNO-35")
  void aNameIsNeeded() {
    assertRefused(AccountRefusal.NAME, () -> create(" ", AccountType.CUSTOMER, null));
    AccountId birch = create("Birch", AccountType.CUSTOMER, null);
    assertRefused(AccountRefusal.NAME, () -> administration.rename(ada, birch, 0, "x".repeat(101)));
  }

  @Test
  @Tag("D-13")
  void aParentMustBeAnAccountOfTheOrganization() {
    AccountId foreign = stage.globex().accounts().top("Globex East", AccountType.CUSTOMER);

    assertRefused(
        AccountRefusal.UNKNOWN_PARENT, () -> create("Birch", AccountType.CUSTOMER, foreign));
    assertRefused(
        AccountRefusal.UNKNOWN_PARENT,
        () -> create("Birch", AccountType.CUSTOMER, new AccountId(987_654_321)));
    assertThatThrownBy(() -> administration.rename(ada, foreign, 0, "Mine"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> administration.require(ada, foreign)).isInstanceOf(NotFound.class);
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceMakesOneAccount() throws Exception {
    NewAccount form = new NewAccount(UUID.randomUUID(), "Birch", AccountType.CUSTOMER, null);
    Callable<AccountId> click = () -> administration.create(ada, form);

    List<AccountId> made = rivals.atOnce(acme.id(), click, click);

    assertThat(Set.copyOf(made)).hasSize(1);
    assertThat(trees.paths()).containsExactly("Birch");
    assertThat(rows.audit(acme.id()).stream().map(Rows.Entry::details))
        .filteredOn(details -> details.contains("Birch"))
        .hasSize(1);
  }

  @Test
  @Tag("FNO-35")
  @Tag("D-18")
  void everyAccountHasAnIdOfItsOwn() {
    AccountId one = create("Birch", AccountType.CUSTOMER, null);
    AccountId other = create("Birch", AccountType.CUSTOMER, null);
    AccountCode root = require(accounts.rootProducer(acme.id())).code();

    assertThat(List.of(require(one).code(), require(other).code(), root))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.value().matches("[0-9A-HJKMNP-TV-Z]{16}"));
  }

  @Test
  @Tag("FNO-35")
  void theDatabaseHoldsThatIdsAreUniqueWhateverTheCase() {
    AccountId one = create("Birch", AccountType.CUSTOMER, null);
    AccountId other = create("Beech", AccountType.CUSTOMER, null);
    String code = require(one).code().value();
    String sql = "UPDATE account SET code = ? WHERE id = ?";

    assertThatThrownBy(() -> rows.change(sql, code, other.value()))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> rows.change(sql, "abcdefgh0123wxyz", other.value()))
        .hasMessageContaining("account_code_alphabet");
  }

  @Test
  @Tag("FNO-35")
  @Tag("FNO-38")
  void anAccountIsRenamedAndFoundByItsNewName() {
    AccountId root = accounts.rootProducer(acme.id());
    String before = require(root).name();
    AccountCode code = require(root).code();

    administration.rename(ada, root, require(root).version(), "Ácme Verlag");

    assertThat(require(root).name()).isEqualTo("Ácme Verlag");
    assertThat(require(root).code()).isEqualTo(code);
    assertThat(accounts.search(acme.id(), "verl", 9)).extracting(Account::id).containsExactly(root);
    assertThat(accounts.search(acme.id(), before, 9)).isEmpty();
    assertThat(rows.audited(acme.id(), "account.rename").details())
        .isEqualTo(
            "{\"account\":%d,\"name\":{\"before\":\"%s\",\"after\":\"Ácme Verlag\"}}"
                .formatted(root.value(), before));
  }

  @Test
  @Tag("R-06")
  @Tag("R-07")
  void whatWasChangedMeanwhileIsNotOverwritten() {
    AccountId birch = create("Birch", AccountType.CUSTOMER, null);
    long seen = require(birch).version();
    administration.rename(ada, birch, seen, "Beech");

    assertRefused(AccountRefusal.CHANGED, () -> administration.rename(ada, birch, seen, "Oak"));
    administration.rename(ada, birch, seen, "Beech");

    assertThat(require(birch).name()).isEqualTo("Beech");
    assertThat(rows.audit(acme.id()).stream().map(Rows.Entry::action))
        .containsOnlyOnce("account.rename");
  }

  @Test
  @Tag("D-07")
  void onlyWhoManagesAccountsChangesThem() {
    Actor uma = acme.actor(acme.uma());
    AccountId birch = create("Birch", AccountType.CUSTOMER, null);

    assertThatThrownBy(() -> administration.rename(uma, birch, 0, "Mine"))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() ->
            administration.create(
                uma, new NewAccount(UUID.randomUUID(), "Mine", AccountType.CUSTOMER, null)))
        .isInstanceOf(Forbidden.class);
    assertThat(trees.paths()).containsExactly("Birch");
  }

  private AccountId create(String name, AccountType type, @Nullable AccountId parent) {
    return administration.create(ada, new NewAccount(UUID.randomUUID(), name, type, parent));
  }

  private Account require(AccountId id) {
    return accounts.require(acme.id(), id);
  }
}

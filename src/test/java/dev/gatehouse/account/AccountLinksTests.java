package dev.gatehouse.account;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fixture of D-16, cell by cell. */
@DatabaseTest
@Tag("D-16")
class AccountLinksTests {
  private final Stage stage;
  private final Acme acme;
  private final dev.gatehouse.cast.Accounts trees;
  private final AccountLinks links;
  private final Accounts accounts;

  AccountLinksTests(Stage stage, AccountLinks links, Accounts accounts) {
    this.stage = stage;
    this.acme = stage.acme();
    this.trees = Trees.fixture(acme);
    this.links = links;
    this.accounts = accounts;
  }

  @Test
  @Tag("FNO-06")
  @Tag("FNO-07")
  void besideBostonNothingAboveItCanBeLinked() {
    for (AccountId above : List.of(trees.massachusetts(), trees.east(), trees.northAmerica())) {
      assertRefused(AccountRefusal.SAME_LINE, () -> require(trees.boston(), above));
      assertRefused(AccountRefusal.SAME_LINE, () -> require(above, trees.boston()));
    }
  }

  @Test
  @Tag("FNO-07")
  void theRefusalNamesBoth() {
    Refused refused =
        Assertions.catchThrowableOfType(
            Refused.class, () -> require(trees.boston(), trees.northAmerica()));
    assertThat(refused.arguments()).containsExactly("Acme Boston", "Acme North America");
  }

  @Test
  @Tag("FNO-04")
  @Tag("FNO-08")
  void besideBostonSpecialOperationsCanBeLinked() {
    LinkedAccounts linked = require(trees.boston(), trees.specialOperations());
    assertThat(linked.type()).isEqualTo(AccountType.CUSTOMER);
    assertThat(linked.ids()).containsExactlyInAnyOrder(trees.boston(), trees.specialOperations());
  }

  @Test
  @Tag("FNO-08")
  void siblingsAndCousinsCanBeLinked() {
    assertThat(require(trees.massachusetts(), trees.newYork()).ids()).hasSize(2);
    assertThat(require(trees.boston(), trees.newYork(), trees.specialOperations()).ids())
        .hasSize(3);
  }

  @Test
  @Tag("FNO-06")
  void aLineAmongManyIsFound() {
    assertRefused(
        AccountRefusal.SAME_LINE,
        () -> require(trees.specialOperations(), trees.newYork(), trees.boston(), trees.east()));
  }

  @Test
  @Tag("FNO-05")
  void accountsOfAnotherTypeCannotBeLinked() {
    AccountId partner = acme.accounts().top("Cedar Partners", AccountType.PARTNER);
    assertRefused(AccountRefusal.DIFFERENT_TYPES, () -> require(trees.boston(), partner));
    assertRefused(
        AccountRefusal.DIFFERENT_TYPES,
        () -> require(trees.boston(), accounts.rootProducer(acme.id())));
  }

  @Test
  @Tag("FNO-01")
  void atLeastOneIsNeeded() {
    assertRefused(AccountRefusal.NO_ACCOUNT, this::require);
  }

  @Test
  @Tag("D-13")
  void accountsOfAnotherOrganizationAreUnknown() {
    AccountId foreign = stage.globex().accounts().top("Globex East", AccountType.CUSTOMER);
    assertRefused(AccountRefusal.UNKNOWN_ACCOUNT, () -> require(trees.boston(), foreign));
    assertThat(links.inLineWith(acme.id(), Set.of(foreign), all())).isEmpty();
  }

  @Test
  @Tag("FNO-07")
  @Tag("FNO-08")
  void anOfferMarksWhatIsInLineWithTheChosen() {
    assertThat(links.inLineWith(acme.id(), Set.of(trees.boston()), all()))
        .containsOnlyKeys(trees.massachusetts(), trees.east(), trees.northAmerica())
        .containsValue("Acme Boston");
    assertThat(links.inLineWith(acme.id(), Set.of(trees.east()), all()))
        .containsOnlyKeys(
            trees.northAmerica(), trees.massachusetts(), trees.newYork(), trees.boston());
    assertThat(links.inLineWith(acme.id(), Set.of(trees.specialOperations()), all())).isEmpty();
  }

  private LinkedAccounts require(AccountId... chosen) {
    return links.require(acme.id(), List.of(chosen));
  }

  private List<Account> all() {
    return accounts.search(acme.id(), "", 100);
  }
}

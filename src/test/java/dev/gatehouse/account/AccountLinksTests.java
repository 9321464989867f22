package dev.gatehouse.account;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which accounts go together on one person. */
@DatabaseTest
class AccountLinksTests {
  private final Stage stage;
  private final Acme acme;
  private final dev.gatehouse.cast.Accounts tree;
  private final AccountLinks links;
  private final Accounts accounts;

  AccountLinksTests(Stage stage, AccountLinks links, Accounts accounts) {
    this.stage = stage;
    this.acme = stage.acme();
    this.tree = acme.accounts();
    this.links = links;
    this.accounts = accounts;
  }

  @Test
  @Tag("FNO-01")
  void atLeastOneIsNeeded() {
    assertRefused(AccountRefusal.NO_ACCOUNT, () -> links.require(acme.id(), Set.of()));
  }

  @Test
  @Tag("FNO-04")
  @Tag("FNO-06")
  @Tag("FNO-08")
  void cousinsAndStrangersGoTogether() {
    LinkedAccounts linked =
        links.require(acme.id(), List.of(tree.boston(), tree.newYork(), tree.specialOperations()));
    assertThat(linked.type()).isEqualTo(AccountType.CUSTOMER);
    assertThat(linked.ids())
        .containsExactlyInAnyOrder(tree.boston(), tree.newYork(), tree.specialOperations());
    assertThat(linked.names())
        .containsExactly("Acme Boston", "Acme New York", "Special Operations");
  }

  @Test
  @Tag("FNO-05")
  void allAreOfOneType() {
    for (AccountId other : List.of(tree.root(), tree.partner(), tree.selfRegistered())) {
      assertRefused(
          AccountRefusal.DIFFERENT_TYPES,
          () -> links.require(acme.id(), List.of(tree.boston(), other)));
    }
  }

  @Test
  @Tag("FNO-06")
  @Tag("FNO-07")
  void noTwoLieInOneLineAtAnyDistance() {
    for (AccountId above : List.of(tree.massachusetts(), tree.east(), tree.northAmerica())) {
      assertRefused(
          AccountRefusal.SAME_LINE,
          () -> links.require(acme.id(), List.of(tree.boston(), tree.specialOperations(), above)));
      assertRefused(
          AccountRefusal.SAME_LINE, () -> links.require(acme.id(), List.of(above, tree.boston())));
    }
  }

  @Test
  @Tag("FNO-06")
  void theRefusalNamesTheLowerAndTheUpperOne() {
    Refused refused =
        Objects.requireNonNull(
            catchThrowableOfType(
                Refused.class,
                () -> links.require(acme.id(), List.of(tree.northAmerica(), tree.newYork()))));
    assertThat(refused.arguments()).containsExactly("Acme New York", "Acme North America");
  }

  @Test
  @Tag("S-09")
  void oneOfAnotherOrganizationIsUnknown() {
    Globex globex = stage.globex();
    for (AccountId unknown : List.of(globex.accounts().boston(), new AccountId(-1))) {
      assertRefused(
          AccountRefusal.UNKNOWN_ACCOUNT,
          () -> links.require(acme.id(), List.of(tree.boston(), unknown)));
    }
  }

  @Test
  @Tag("FNO-06")
  void saysWhichOfSomeAreInLineWithWhichOfTheChosen() {
    tree.boston();
    tree.newYork();
    List<Account> candidates =
        accounts.search(acme.id(), "acme", 20).stream()
            .filter(account -> !account.id().equals(tree.boston()))
            .toList();

    Map<AccountId, String> inLine =
        links.inLineWith(acme.id(), Set.of(tree.boston(), tree.specialOperations()), candidates);

    assertThat(inLine)
        .containsOnly(
            Map.entry(tree.massachusetts(), "Acme Boston"),
            Map.entry(tree.east(), "Acme Boston"),
            Map.entry(tree.northAmerica(), "Acme Boston"));
    assertThat(links.inLineWith(acme.id(), Set.of(), candidates)).isEmpty();
    assertThat(links.inLineWith(acme.id(), Set.of(tree.boston()), List.of())).isEmpty();
  }
}

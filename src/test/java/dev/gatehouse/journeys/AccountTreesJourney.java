package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.AccountsPage;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@BrowserTest
@Tag("D-14")
class AccountTreesJourney {
  private final Acme acme;

  AccountTreesJourney(Stage stage) {
    this.acme = stage.acme();
    acme.accounts().boston();
    acme.accounts().specialOperations();
  }

  @Test
  void treesUnfoldInPlaceAndLongBranchesInPortions() {
    AccountId elm = acme.accounts().top("Elm", AccountType.CUSTOMER);
    IntStream.range(100, 160).forEach(number -> acme.accounts().below(elm, "Store " + number));
    try (Browser browser = Browser.open()) {
      SignInPage.enter(acme.ada(), browser);
      AccountsPage page = AccountsPage.of(acme, browser);
      page.unfold("Acme North America")
          .awaitAccount("Acme East")
          .unfold("Acme East")
          .awaitAccount("Acme Massachusetts");
      page.unfold("Elm").awaitAccount("Store 149");
      page.showMore();
      page.awaitAccount("Store 159");
      assertThat(browser.focused()).isEqualTo(page.account("Store 150"));
      assertThat(page.shows("Acme Massachusetts")).isTrue();
      page.unfold("Elm");
      assertThat(page.shows("Store 100")).isFalse();

      page.search("bos");
      page.awaitAccount("Acme Boston");
      assertThat(page.shows("Elm")).isFalse();
      assertThat(page.text())
          .contains("Acme North America › Acme East › Acme Massachusetts › Acme Boston");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void anAccountIsAddedAndMovedInDialogs() {
    try (Browser browser = Browser.open()) {
      SignInPage.enter(acme.ada(), browser);
      AccountsPage page = AccountsPage.of(acme, browser);
      page.choose("Special Operations", "Add sub-account");
      page.name("Depot 17" + Keys.ENTER);
      page.awaitSaid("Depot 17 is added");
      page.choose("Depot 17", "Move");
      page.place("bos", "Acme Boston").submit("Move");
      page.awaitSaid("Acme East › Acme Massachusetts › Acme Boston › Depot 17");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void treesAreBrowsedWithoutScripts() {
    try (Browser browser = Browser.open(Browser.Trait.WITHOUT_SCRIPTS)) {
      SignInPage.enter(acme.ada(), browser);
      AccountsPage page = AccountsPage.of(acme, browser);
      page.unfold("Acme North America").open("Acme North America");
      page.awaitAccount("Acme East").unfold("Acme East").open("Acme East");
      page.awaitAccount("Acme Massachusetts");
      page.choose("Acme Massachusetts", "Move");
      page.fillSearch("special");
      page.submit("Search");
      page.take("Special Operations").submit("Move");
      page.awaitSaid("Special Operations › Acme Massachusetts");
    }
  }
}

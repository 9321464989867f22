package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.journeys.pages.UserManagementPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@BrowserTest
class SearchJourney {
  private static Browser browser;

  private final Acme acme;

  SearchJourney(Stage stage) {
    this.acme = stage.acme();
  }

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void typingFiltersInPlaceAndEveryViewIsAnAddress() {
    String uma = acme.uma().email();
    String pia = acme.pia().email();
    UserManagementPage panel = SignInPage.enter(acme.ada(), browser);
    panel.searchField().sendKeys("umb");
    panel.awaitNoRow(pia);
    assertThat(browser.focused()).isEqualTo(panel.searchField());
    browser.press("er");
    browser.await(opened -> opened.getCurrentUrl().contains("q=umber"));
    panel.awaitRow(uma);
    String address = browser.driver().getCurrentUrl();

    assertThat(address).isEqualTo(acme.link("/users?q=umber"));
    browser.visit(acme.link("/profile"));
    browser.driver().navigate().back();
    panel.awaitRow(uma);
    browser.visit(acme.link("/users"));
    panel.awaitRow(pia);
    assertThat(panel.searchField().getDomProperty("value")).isEmpty();
    browser.visit(address);
    panel.awaitRow(uma);
    panel.awaitNoRow(pia);
    assertThat(panel.searchField().getDomProperty("value")).isEqualTo("umber");

    panel.showOnly("Pending");
    browser.await(opened -> panel.text().contains("Nobody matches"));
    browser.visit(acme.link("/users?state=pending"));
    panel.awaitRow(pia);
    panel.awaitNoRow(uma);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void afterASessionHasEndedTypingLeadsToTheSignInAndBack() {
    String uma = acme.uma().email();
    UserManagementPage panel = SignInPage.enter(acme.ada(), browser);
    browser.visit(acme.link("/users?state=active"));
    browser.driver().manage().deleteAllCookies();
    panel.searchField().sendKeys("umber");

    SignInPage.in(browser).signIn(acme.ada().email(), Member.PASSWORD);
    panel.awaitRow(uma);
    assertThat(browser.driver().getCurrentUrl()).isEqualTo(acme.link("/users?state=active"));
  }
}

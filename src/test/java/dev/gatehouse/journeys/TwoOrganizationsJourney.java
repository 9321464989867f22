package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.journeys.pages.UserManagementPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;

@BrowserTest
class TwoOrganizationsJourney {
  private final Acme acme;
  private final Globex globex;

  TwoOrganizationsJourney(Stage stage) {
    this.acme = stage.acme();
    this.globex = stage.globex();
  }

  @Test
  @Tag("RAW-01")
  @Tag("RAW-49")
  @Tag("D-13")
  void standSideBySideInOneBrowserAndSeeNothingOfEachOther() {
    try (Browser browser = Browser.open()) {
      WebDriver driver = browser.driver();
      UserManagementPage ofAcme = SignInPage.enter(acme.ada(), browser);
      String first = driver.getWindowHandle();
      ofAcme.addUser().type(acme.address("mia")).send().announcement();
      String second = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
      UserManagementPage ofGlobex = SignInPage.enter(globex.xan(), browser);
      assertThat(ofGlobex.text())
          .contains(globex.xan().email(), globex.organization().name())
          .doesNotContain(acme.ada().email(), acme.address("mia"), acme.organization().name());

      driver.switchTo().window(first);
      assertThat(ofAcme.again().text())
          .contains(acme.ada().email(), acme.address("mia"))
          .doesNotContain(globex.xan().email());

      driver.switchTo().window(second);
      ofGlobex.sidebar().signOut();
      driver.switchTo().window(first);
      assertThat(ofAcme.again().stateOf(acme.ada().email())).isEqualTo("Active");
      driver.switchTo().window(second);
      browser.visit(globex.link("/users"));
      SignInPage.in(browser).signIn(acme.ada().email(), Member.PASSWORD);
      assertThat(SignInPage.in(browser).problems()).hasSize(1);
    }
  }
}

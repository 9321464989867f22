package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.AddUserForm;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.journeys.pages.UserManagementPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Choosing what people get, while the server answers to each choice. */
@BrowserTest
class GrantsJourney {
  private static Browser browser;

  private final Acme acme;

  GrantsJourney(Stage stage) {
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
  @Tag("RAW-31")
  @Tag("RAW-33")
  void whatIsTickedWhileTheServerAnswersStaysTicked() {
    AddUserForm form = SignInPage.enter(acme.ada(), browser).addUser();
    browser.distance(Duration.ofMillis(600));

    form.choose("Producer").choose("User Manager").choose("Consumer").settle();

    assertThat(form.isChosen("Producer")).isTrue();
    assertThat(form.isChosen("User Manager")).isTrue();
    assertThat(form.isChosen("Consumer")).isFalse();
    browser.distance(Duration.ZERO);
  }

  @Test
  @Tag("RAW-29")
  void whatASearchFindsIsSaidWithinTheDialog() {
    acme.scope("catalog.read");
    acme.scope("catalog.write");
    AddUserForm form = SignInPage.enter(acme.ada(), browser).addUser();

    form.search("Search scopes", "catalog.w");

    browser.await(opened -> form.announcement().equals("One choice is offered."));
    assertThat(form.isAnnouncedWithinDialog()).isTrue();
    form.cancel();
    UserManagementPage.in(browser).searchField().sendKeys("nobody like that");
    browser.await(opened -> form.announcement().startsWith("Nobody matches"));
    assertThat(form.isDialog()).isFalse();
  }
}

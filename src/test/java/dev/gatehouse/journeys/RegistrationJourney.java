package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.CompletionPage;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.registration.Registering;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@BrowserTest
@Tag("D-18")
class RegistrationJourney {
  private final Acme acme;
  private final Registering registering;
  private final MailServer mails;
  private final Rows rows;

  RegistrationJourney(Stage stage, Registering registering, MailServer mails, Rows rows) {
    this.acme = stage.acme();
    this.registering = registering;
    this.mails = mails;
    this.rows = rows;
  }

  @Test
  @Tag("FNO-17")
  @Tag("FNO-18")
  @Tag("FNO-19")
  @Tag("FNO-23")
  void aNewCompanyRegistersByAnEntitlementId() {
    String mia = acme.address("mia");
    try (Browser browser = Browser.open()) {
      String said =
          SignInPage.of(acme, browser)
              .register()
              .identify(registering.freeCode(acme), mia)
              .found("Moss Ltd")
              .register();
      comeIn(mia, "Moss Ltd", browser);
      assertThat(accountOf(mia)).isEqualTo("Moss Ltd");

      assertThat(
              SignInPage.of(acme, browser)
                  .register()
                  .identify("nothing-like-this", acme.address("tom"))
                  .found("Tide Ltd")
                  .register())
          .isEqualTo(said);
      assertThat(mails.awaitMailTo(acme.address("tom")).subject()).contains("did not work");
    }
  }

  @Test
  @Tag("FNO-20")
  @Tag("S-03")
  void anotherJoinsAnAccountByItsIdAlsoWithoutScripts() {
    String joe = acme.address("joe");
    String fern = registering.accountCode(acme, acme.accounts().selfRegistered()).grouped();
    try (Browser browser = Browser.open(Browser.Trait.WITHOUT_SCRIPTS)) {
      SignInPage.of(acme, browser)
          .register()
          .identify(registering.freeCode(acme), joe)
          .join(fern)
          .register();
      comeIn(joe, "Fern Studio", browser);
      assertThat(accountOf(joe)).isEqualTo("Fern Studio");
    }
  }

  private void comeIn(String email, String account, Browser browser) {
    CompletionPage page =
        CompletionPage.follow(
            mails.awaitMailTo(email, "Complete your registration").link(), browser);
    assertThat(page.text()).contains(account).contains(email);
    page.complete("Jo", "Moss", Member.PASSWORD);
    assertThat(SignInPage.in(browser).announcement()).contains("You have joined");
    SignInPage.in(browser).signIn(email, Member.PASSWORD);
    browser.find(By.xpath("//button[normalize-space()='Sign out']"));
    browser.visit(acme.link("/profile"));
    assertThat(browser.find(By.tagName("main")).getText()).contains(email);
    browser.driver().manage().deleteAllCookies();
  }

  private String accountOf(String email) {
    return rows.one(
        String.class,
        """
        SELECT a.name
        FROM user_account l
        JOIN account a ON a.id = l.account_id
        WHERE l.user_id = ?
        """,
        acme.userWith(email).value());
  }
}

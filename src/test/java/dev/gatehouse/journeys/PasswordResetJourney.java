package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.NewPasswordPage;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.journeys.pages.UserManagementPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@BrowserTest
class PasswordResetJourney {
  private static final String PASSWORD = "eleven herons wade at low tide";

  private final Acme acme;
  private final MailServer mails;

  PasswordResetJourney(Stage stage, MailServer mails) {
    this.acme = stage.acme();
    this.mails = mails;
  }

  @Test
  @Tag("S-03")
  @Tag("S-08")
  @Tag("S-11")
  void aForgottenPasswordIsReplacedByMail() {
    Member uma = acme.uma();
    try (Browser browser = Browser.open();
        Browser elsewhere = Browser.open()) {
      UserManagementPage open = SignInPage.enter(uma, elsewhere);
      String forUma = SignInPage.of(acme, browser).forgotPassword().ask(uma.email());
      ReceivedMail mail = mails.awaitMailTo(uma.email(), "Choose a new password");
      assertThat(SignInPage.of(acme, browser).forgotPassword().ask("nobody@nowhere.test"))
          .isEqualTo(forUma);

      NewPasswordPage page = NewPasswordPage.follow(mail.link(), browser);
      page.set("aaaaaaaaaaaaaaaaaaaa");
      assertThat(page.problems())
          .singleElement()
          .asString()
          .contains("Many people use this password");
      page.set(PASSWORD);
      assertThat(SignInPage.in(browser).announcement()).contains("Your password is set");
      SignInPage.in(browser).signIn(uma.email(), PASSWORD);
      UserManagementPage.in(browser);

      open.browser().driver().navigate().refresh();
      SignInPage.in(elsewhere).signIn(uma.email(), Member.PASSWORD);
      assertThat(SignInPage.in(elsewhere).problems()).hasSize(1);
      browser.visit(mail.link());
      assertThat(browser.find(By.tagName("h1")).getText()).isEqualTo("This link no longer works");
      assertThat(mails.awaitMailTo(uma.email(), "was changed").text()).contains(uma.email());
    }
  }
}

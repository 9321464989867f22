package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.AcceptPage;
import dev.gatehouse.journeys.pages.MyPeoplePage;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import dev.gatehouse.support.MailServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BrowserTest
@Tag("D-12")
class PortalPeopleJourney {
  private static final String PASSWORD = "eleven herons wade at low tide";

  private final Acme acme;
  private final MailServer mails;

  PortalPeopleJourney(Stage stage, MailServer mails) {
    this.acme = stage.acme();
    this.mails = mails;
    acme.accounts().boston();
  }

  @Test
  @Tag("FNO-11")
  void aColleagueIsInvitedJoinsIsEditedAndRemoved() {
    String mia = acme.address("mia");
    try (Browser browser = Browser.open()) {
      MyPeoplePage page = MyPeoplePage.enter(acme.amy(), browser);
      page = page.invite(mia, "bost", "Acme Boston");
      assertThat(page.announcement()).contains("1 invitation is on the way");
      assertThat(page.row(mia)).contains("Pending", "Acme Boston", "Portal User");

      page.sidebar().signOut();
      AcceptPage.follow(mails.awaitMailTo(mia).link(), browser)
          .fill("Mia", "Marsh", PASSWORD)
          .accept();
      assertThat(SignInPage.in(browser).announcement()).contains("You have joined");

      page = MyPeoplePage.enter(acme.amy(), browser);
      assertThat(page.row(mia)).contains("Active", "Mia Marsh");
      page = page.rename(mia, "Maria");
      assertThat(page.row(mia)).contains("Maria Marsh");
      page = page.remove(mia);
      assertThat(page.announcement()).contains(mia);
      assertThat(page.row(acme.amy().email())).contains("Amy Ames");
      assertThat(browser.complaints()).isEmpty();
    }
  }
}

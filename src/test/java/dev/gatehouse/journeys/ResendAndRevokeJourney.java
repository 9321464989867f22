package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.AcceptPage;
import dev.gatehouse.journeys.pages.AddUserForm;
import dev.gatehouse.journeys.pages.DeadLinkPage;
import dev.gatehouse.journeys.pages.RevocationForm;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.journeys.pages.UserManagementPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;

@BrowserTest
class ResendAndRevokeJourney {
  private static Browser browser;

  private final Acme acme;
  private final MailServer mails;

  ResendAndRevokeJourney(Stage stage, MailServer mails) {
    this.acme = stage.acme();
    this.mails = mails;
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
  @Tag("RAW-36")
  @Tag("S-04")
  void anInvitationIsSentAgainAndRevoked() {
    String pia = acme.pia().email();
    ReceivedMail first = mails.awaitMailTo(pia);
    UserManagementPage panel = SignInPage.enter(acme.uma(), browser).resend(pia);
    assertThat(panel.announcement()).contains("A new invitation is on its way to " + pia);
    ReceivedMail second = mails.awaitMailTo(pia, first);

    panel = panel.revoke(pia).confirm();
    assertThat(panel.announcement()).contains("is revoked");
    assertThat(panel.cell(pia, "State")).startsWith("Pending").contains("invitation revoked");
    ReceivedMail third = mails.awaitMailTo(pia, sent(panel.resend(pia), second));

    DeadLinkPage.follow(first.link(), browser);
    DeadLinkPage.follow(second.link(), browser);
    AcceptPage.follow(third.link(), browser);
  }

  private static ReceivedMail sent(UserManagementPage panel, ReceivedMail before) {
    assertThat(panel.announcement()).contains("on its way");
    return before;
  }

  @Test
  void escapeLeavesADialogAndLeadsBackToWhereOneWas() {
    String pia = acme.pia().email();
    UserManagementPage panel = SignInPage.enter(acme.uma(), browser);
    RevocationForm form = panel.revoke(pia);
    browser.press(Keys.ESCAPE);
    form.awaitClosed();
    assertThat(browser.focused()).isEqualTo(panel.moreButton(pia));
    assertThat(panel.again().stateOf(pia)).isEqualTo("Pending");
  }

  @Test
  @Tag("RAW-15")
  void keysAloneAreEnoughToInvite() {
    UserManagementPage panel = SignInPage.enter(acme.ada(), browser);
    tabTo("Add User");
    browser.press(Keys.ENTER);
    AddUserForm form = AddUserForm.in(browser);
    assertThat(browser.focused()).isEqualTo(form.addresses());
    browser.press(acme.address("kay"), Keys.TAB, Keys.ESCAPE);
    form.awaitClosed();
    assertThat(browser.focused()).isEqualTo(panel.addUserButton());

    browser.press(Keys.ENTER);
    AddUserForm.in(browser);
    browser.press(acme.address("kay"), Keys.ENTER);
    tabTo("Producer");
    browser.press(Keys.SPACE);
    tabTo("Download Package Manager");
    browser.press(Keys.SPACE);
    tabTo("Send Invites");
    browser.press(Keys.SPACE);
    assertThat(panel.announcement()).contains("1 invitation is on the way");
    assertThat(panel.cell(acme.address("kay"), "Role")).isEqualTo("Download Package Manager");
  }

  private static void tabTo(String name) {
    browser.await(opened -> {
      try {
        browser.press(Keys.TAB);
        return browser.focused().getAccessibleName().equals(name);
      } catch (ElementNotInteractableException beingReplaced) {
        return false;
      }
    });
  }
}

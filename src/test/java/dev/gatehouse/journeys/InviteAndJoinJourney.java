package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.AcceptPage;
import dev.gatehouse.journeys.pages.AddUserForm;
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
import org.openqa.selenium.Keys;

@BrowserTest
class InviteAndJoinJourney {
  private static final String PASSWORD = "eleven herons wade at low tide";

  private static Browser browser;

  private final Acme acme;
  private final MailServer mails;

  InviteAndJoinJourney(Stage stage, MailServer mails) {
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
  @Tag("RAW-03")
  @Tag("RAW-04")
  @Tag("RAW-05")
  @Tag("RAW-06")
  @Tag("RAW-07")
  @Tag("RAW-08")
  @Tag("RAW-10")
  @Tag("RAW-13")
  @Tag("RAW-14")
  @Tag("RAW-15")
  @Tag("RAW-27")
  @Tag("RAW-34")
  @Tag("RAW-35")
  @Tag("RAW-37")
  void anInvitedPersonJoinsAndIsActive() {
    String mia = acme.address("mia");
    UserManagementPage panel = SignInPage.enter(acme.ada(), browser).sidebar().userManagement();
    assertThat(panel.columns())
        .startsWith("ACCOUNT", "ROLE", "SCOPES", "STATE", "TYPE", "LAST SIGN-IN");
    AddUserForm form = panel.addUser();
    assertThat(form.isDialog()).isTrue();
    form.type(mia).choose("Consumer").choose("Producer").choose("User Manager");
    panel = form.send();
    assertThat(panel.announcement()).contains("1 invitation is on the way");
    assertThat(panel.stateOf(mia)).isEqualTo("Pending");

    ReceivedMail mail = mails.awaitMailTo(mia);
    assertThat(mail.text()).contains("Ada Adler", acme.organization().name(), "Sign in to accept");
    assertThat(mail.html()).contains(mail.link(), "Accept invitation");
    panel.sidebar().signOut().signIn(mia, PASSWORD);
    assertThat(SignInPage.in(browser).problems()).hasSize(1);

    AcceptPage page = AcceptPage.follow(mail.link(), browser);
    assertThat(page.text()).contains("Ada Adler", mia);
    page.fill("Mia", "Marsh", "too short").accept();
    assertThat(page.problems()).singleElement().asString().contains("At least 15 characters");
    assertThat(page.typed("First name")).isEqualTo("Mia");
    page.fill("Mia", "Marsh", PASSWORD).accept();
    assertThat(SignInPage.in(browser).announcement()).contains("You have joined");

    SignInPage.in(browser).signIn(mia, PASSWORD);
    panel = UserManagementPage.in(browser);
    assertThat(panel.stateOf(mia)).isEqualTo("Active");
    assertThat(panel.cell(mia, "Account")).contains("Mia Marsh");
    assertThat(panel.cell(mia, "Role")).isEqualTo("User Manager");
    assertThat(panel.cell(acme.ada().email(), "Role")).isEqualTo("Administrator");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @Tag("RAW-16")
  @Tag("RAW-19")
  @Tag("RAW-21")
  @Tag("RAW-22")
  void addressesAreSeparatedByEnterCommaAndTabAndPasted() {
    AddUserForm form = SignInPage.enter(acme.ada(), browser).addUser();
    form.type("a@x.test", Keys.ENTER, "b@x.test", Keys.ENTER);
    assertThat(form.chips()).containsExactly("a@x.test", "b@x.test");
    form.type("c@x.test,d@x.test,");
    assertThat(form.chips()).endsWith("c@x.test", "d@x.test");
    form.type("e@x.test", Keys.TAB, "f@x.test", Keys.TAB);
    assertThat(form.chips()).endsWith("e@x.test", "f@x.test");
    form.type(" g@x.test ", Keys.TAB, ",, ", "h@x.test", Keys.ENTER, Keys.ENTER, "A@X.test,");
    assertThat(form.chips()).endsWith("f@x.test", "g@x.test", "h@x.test");
    form.paste("i@x.test\r\nj@x.test\r\n\r\nk@x.test\tl@x.test\r\n");
    assertThat(form.chips()).hasSize(12).endsWith("i@x.test", "j@x.test", "k@x.test", "l@x.test");
    assertThat(form.type("m@x.test").count()).isEqualTo("13 of 30");

    UserManagementPage panel = form.send();
    assertThat(panel.announcement()).contains("13 invitations are on the way");
    assertThat(panel.stateOf("a@x.test")).isEqualTo("Pending");
    assertThat(panel.stateOf("m@x.test")).isEqualTo("Pending");
  }

  @Test
  @Tag("RAW-17")
  @Tag("RAW-18")
  void oneBadAddressHoldsBackTheWholeInvitation() {
    AddUserForm form = SignInPage.enter(acme.ada(), browser).addUser();
    form.type("good@x.test,not an address,", acme.ada().email().toUpperCase(), ",");
    assertThat(form.sendInVain()).singleElement().asString().contains("2 addresses");
    assertThat(form.isDialog()).isTrue();
    assertThat(form.text())
        .contains("not an address is not an e-mail address")
        .contains(acme.ada().email() + " is already a user");
    assertThat(form.chips()).hasSize(3);
    assertThat(browser.driver().switchTo().activeElement()).isEqualTo(form.addresses());

    form.cancel();
    form.awaitClosed();
    UserManagementPage.in(browser).again().awaitNoRow("good@x.test");
  }
}

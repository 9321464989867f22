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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@BrowserTest
class WithoutScriptsJourney {
  private static final String PASSWORD = "eleven herons wade at low tide";

  private final Acme acme;
  private final MailServer mails;

  WithoutScriptsJourney(Stage stage, MailServer mails) {
    this.acme = stage.acme();
    this.mails = mails;
  }

  @Test
  @Tag("RAW-14")
  @Tag("RAW-21")
  @Tag("RAW-35")
  void everythingWorksWithPagesAlone() {
    String mia = acme.address("mia");
    String max = acme.address("max");
    try (Browser browser = Browser.open(Browser.Trait.WITHOUT_SCRIPTS)) {
      AddUserForm form = SignInPage.enter(acme.ada(), browser).addUser();
      assertThat(form.isDialog()).isFalse();
      form.type("nobody,", mia);
      assertThat(form.sendInVain()).singleElement().asString().contains("One address");
      assertThat(form.text()).contains("nobody is not an e-mail address");
      form.addresses().clear();
      UserManagementPage panel = form.type(mia, Keys.ENTER, max, ",").send();
      assertThat(panel.announcement()).contains("2 invitations are on the way");
      assertThat(panel.stateOf(mia)).isEqualTo("Pending");

      panel.revoke(max).confirm();
      assertThat(panel.announcement()).contains("is revoked");
      assertThat(panel.cell(max, "State")).contains("invitation revoked");
      panel.search(mia);
      panel.awaitNoRow(max);

      panel.sidebar().signOut();
      AcceptPage page = AcceptPage.follow(mails.awaitMailTo(mia).link(), browser);
      page.fill("Mia", "Marsh", "too short").accept();
      assertThat(page.problems()).hasSize(1);
      page.fill("Mia", "Marsh", PASSWORD).accept();
      assertThat(SignInPage.in(browser).announcement()).contains("You have joined");
      assertThat(SignInPage.enter(acme.ada(), browser).stateOf(mia)).isEqualTo("Active");
    }
  }
}

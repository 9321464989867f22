package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.AcceptPage;
import dev.gatehouse.journeys.pages.ConfirmationForm;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.journeys.pages.UserManagementPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import dev.gatehouse.support.MailServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From somebody one merely knows to somebody nobody remembers. */
@BrowserTest
class LifeOfAContactJourney {
  private final Acme acme;
  private final MailServer mails;

  LifeOfAContactJourney(Stage stage, MailServer mails) {
    this.acme = stage.acme();
    this.mails = mails;
  }

  @Test
  @Tag("D-01")
  @Tag("D-02")
  void aContactIsAddedActivatedByInvitationRemovedAndDeleted() {
    String cleo = acme.address("cleo");
    try (Browser manager = Browser.open();
        Browser guest = Browser.open()) {
      UserManagementPage panel =
          SignInPage.enter(acme.ada(), manager).addContact().fill("Cleo", "Cole", cleo).add();
      assertThat(panel.announcement()).contains("Cleo Cole is a contact now");
      assertThat(panel.cell(cleo, "State")).isEqualTo("Inactive\ncontact");
      assertThat(mails.mailsTo(cleo)).isEmpty();

      panel = panel.ask("Activate by invitation", cleo).confirm();
      assertThat(panel.stateOf(cleo)).isEqualTo("Pending");
      AcceptPage.follow(mails.awaitMailTo(cleo).link(), guest)
          .fill("Cleo", "Cole", Member.PASSWORD)
          .accept();
      SignInPage.in(guest);
      assertThat(panel.again().stateOf(cleo)).isEqualTo("Active");

      panel = panel.ask("Remove", cleo).confirm();
      panel.awaitNoRow(cleo);
      panel.showOnly("Removed");
      panel.awaitRow(cleo);
      ConfirmationForm deletion = panel.ask("Delete", cleo);
      assertThat(deletion.text()).contains(cleo, "The history becomes anonymous");
      panel = deletion.confirm();
      assertThat(panel.announcement()).contains("deleted for good");
      panel.showOnly("Removed");
      panel.awaitNoRow(cleo);
    }
  }
}

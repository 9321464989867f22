package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.journeys.pages.DeadLinkPage;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.TestClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BrowserTest
class DeadLinksJourney {
  private final Acme acme;
  private final InvitationLinks links;
  private final MailServer mails;
  private final TestClock clock;

  DeadLinksJourney(Stage stage, InvitationLinks links, MailServer mails, TestClock clock) {
    this.acme = stage.acme();
    this.links = links;
    this.mails = mails;
    this.clock = clock;
  }

  @Test
  @Tag("D-20")
  @Tag("RAW-36")
  void usedRevokedExpiredAndUnknownLinksLeadToOneAndTheSamePage() {
    String used = linkOf(acme.ben());
    Member revoked = acme.invite(acme.ada(), acme.consumers(acme.address("rob")), "Rob", "Rook");
    String revokedLink = linkOf(revoked);
    String expired = linkOf(acme.pia());
    try (Browser browser = Browser.open()) {
      SignInPage.enter(acme.ada(), browser).revoke(revoked.email()).confirm().announcement();
      clock.pass(Duration.ofDays(7).plusMinutes(1));
      Set<String> pages = new HashSet<>();
      for (String link :
          new String[] {used, revokedLink, expired, link("never-given-to-anybody")}) {
        pages.add(DeadLinkPage.follow(link, browser).text());
      }
      assertThat(pages)
          .singleElement()
          .asString()
          .contains("This link no longer works")
          .doesNotContain(acme.pia().email(), revoked.email(), acme.ben().email());
      String answer = DeadLinkPage.follow(expired, browser).ask(revoked.email());
      assertThat(DeadLinkPage.follow(used, browser).ask(acme.pia().email())).isEqualTo(answer);
      assertThat(mails.awaitMailTo(acme.ada().email(), "New invitation link").text())
          .contains(acme.pia().email());
      assertThat(mails.mails()).noneMatch(mail -> mail.text().contains(revoked.email() + " to"));
    }
  }

  private String linkOf(Member member) {
    return link(links.newLink(acme.id(), member.id()).value());
  }

  private String link(String token) {
    return acme.link("/invitation/" + token);
  }
}

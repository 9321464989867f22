package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The budgets of User Management: what a full page of it costs on the wire. */
@BrowserTest
class PageWeightJourney {
  private static final long FIRST_VISIT = 150_000;
  private static final long LATER_VISIT = 15_000;

  private final Acme acme;

  PageWeightJourney(Stage stage, InviteUsers inviteUsers) {
    this.acme = stage.acme();
    String[] addresses =
        IntStream.range(0, 30)
            .mapToObj(number -> acme.address("user" + number))
            .toArray(String[]::new);
    inviteUsers.invite(acme.actor(acme.ada()), acme.consumers(addresses));
  }

  @Test
  void userManagementIsLightAndLighterTheNextTime() {
    try (Browser browser = Browser.open()) {
      SignInPage.enter(acme.uma(), browser);
      browser.forgetCache();
      browser.visit(acme.link("/users"));
      List<Long> first = browser.transfers();
      assertThat(first).hasSizeLessThanOrEqualTo(10).doesNotContain(0L);
      assertThat(sum(first)).as("bytes of a first visit: %s", first).isLessThan(FIRST_VISIT);

      browser.visit(acme.link("/users?state=pending"));
      List<Long> later = browser.transfers();
      assertThat(sum(later)).as("bytes of a later visit: %s", later).isLessThan(LATER_VISIT);
    }
  }

  private static long sum(List<Long> sizes) {
    return sizes.stream().mapToLong(Long::longValue).sum();
  }
}

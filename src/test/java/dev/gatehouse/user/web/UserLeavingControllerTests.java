package dev.gatehouse.user.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.WebTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Blocking people, letting them in again, and removing them. */
@WebTest
class UserLeavingControllerTests {
  private final Stage stage;
  private final Acme acme;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  UserLeavingControllerTests(Stage stage, Entrance entrance, MockMvcTester mvc) {
    this.stage = stage;
    this.acme = stage.acme();
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("RAW-09")
  void deactivationIsConfirmedAndShownAsInactive() {
    Member con = acme.con();
    assertThat(Pages.page(get("/users/%s/deactivation", con)).text())
        .contains("Open sessions end at once.", "Roles and scopes sleep");

    assertThat(post("deactivation", con)).hasStatus(303).hasHeader("Location", "/users");

    Document panel = panel("");
    assertThat(Pages.flash(panel)).startsWith(con.email() + " is deactivated");
    assertThat(row(panel, con).text()).contains("Inactive");
    assertThat(row(panel, con).select(".gh-more-item").eachText())
        .contains("Activate")
        .doesNotContain("Deactivate");
  }

  @Test
  void whoCannotBeBlockedHasNoButtonForIt() {
    Document page = Pages.page(get("/users/%s/deactivation", acme.ada()));
    assertThat(page.select("main [role=alert]").text()).isNotEmpty();
    assertThat(page.select("main button")).isEmpty();
  }

  @Test
  @Tag("RAW-09")
  void activationShowsActiveAgain() {
    post("deactivation", acme.con());

    assertThat(post("activation", acme.con())).hasStatus(303);

    assertThat(row(panel(""), acme.con()).text()).contains("Active");
  }

  @Test
  @Tag("RAW-11")
  @Tag("RAW-45")
  @Tag("RAW-48")
  void removalIsConfirmedAndTheRecordFoundUnderItsOwnState() {
    Member con = acme.con();
    assertThat(row(panel(""), con).select("a:contains(Remove)").attr("href"))
        .isEqualTo("/users/%s/removal".formatted(con.id()));
    assertThat(Pages.page(get("/users/%s/removal", con)).text())
        .contains(con.email() + " leaves the organization", "The record stays")
        .contains("The user is Active and is deactivated in the same step.");

    assertThat(post("removal", con)).hasStatus(303);

    assertThat(panel("").select("#user-" + con.id())).isEmpty();
    assertThat(row(panel("?state=removed"), con).text())
        .contains("Removed", acme.ada().name())
        .doesNotContain("Remove ");
    assertThat(row(panel("?state=removed"), con).select(".gh-more-item").eachText())
        .containsExactly("Delete");
  }

  @Test
  @Tag("RAW-48")
  void removingAPendingEntrySaysThatTheInvitationDies() {
    assertThat(Pages.page(get("/users/%s/removal", acme.pia())).text())
        .contains("The invitation is revoked");

    assertThat(post("removal", acme.pia())).hasStatus(303);
    // The second half of a double click.
    assertThat(post("removal", acme.pia())).hasStatus(303);

    assertThat(panel("").select("#user-" + acme.pia().id())).isEmpty();
  }

  @Test
  @Tag("D-01")
  void thePageSaysWhatRemovingMeansForWhoIsNotActive() {
    assertThat(Pages.page(get("/users/%s/removal", acme.ina())).text())
        .contains("leaves the organization")
        .doesNotContain("in the same step");
    post("removal", acme.con());
    acme.invite(acme.ada(), acme.consumers(acme.con().email()), "Con", "Corey");

    assertThat(Pages.page(get("/users/%s/removal", acme.con())).text())
        .contains("The new invitation is revoked", "The record stays")
        .doesNotContain("the entry is discarded", "in the same step");
  }

  @Test
  @Tag("RAW-46")
  void thePageForAnAdministratorSaysWhatToDoFirstAndAPostIsRefused() {
    Document page = Pages.page(get("/users/%s/removal", acme.ben()));
    assertThat(page.text()).contains("Take the role Administrator away first.");
    assertThat(page.select("main button")).isEmpty();

    MvcTestResult refused = post("removal", acme.ben());

    assertThat(refused).hasStatus(422);
    assertThat(Pages.page(refused).select("main").text())
        .contains("Take the role Administrator away first");
    assertThat(row(panel(""), acme.ben()).text()).contains("Active");
  }

  @Test
  @Tag("D-10")
  void oneCannotBlockOneself() {
    MvcTestResult refused = post("deactivation", acme.ada());

    assertThat(refused).hasStatus(422);
    assertThat(Pages.page(refused).select("main").text()).contains("Ask another manager.");
  }

  @Test
  @Tag("RAW-01")
  void peopleOfAnotherOrganizationAreNotThere() {
    Globex globex = stage.globex();
    for (String action : new String[] {"deactivation", "activation", "removal"}) {
      assertThat(post(action, globex.xan())).as(action).hasStatus(404);
    }
    assertThat(get("/users/%s/removal", globex.xan())).hasStatus(404);
  }

  private MvcTestResult get(String path, Member member) {
    return mvc.get().uri(path.formatted(member.id())).with(ada).exchange();
  }

  private MvcTestResult post(String action, Member member) {
    return mvc.post()
        .uri("/users/{id}/{action}", member.id().toString(), action)
        .with(ada)
        .with(csrf())
        .exchange();
  }

  private Document panel(String query) {
    return Pages.page(mvc.get().uri("/users" + query).with(ada).exchange());
  }

  private static Element row(Document panel, Member member) {
    return panel.selectFirst("#user-" + member.id());
  }
}

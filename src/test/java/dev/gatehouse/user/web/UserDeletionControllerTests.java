package dev.gatehouse.user.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.WebTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Erasing people for good. */
@WebTest
class UserDeletionControllerTests {
  private final Acme acme;
  private final Entrance entrance;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  UserDeletionControllerTests(Stage stage, Entrance entrance, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("CS-15")
  @Tag("CS-16")
  @Tag("D-01")
  void thePageWarnsOfTheLostHistoryAndNamesAMilderWay() {
    Document page = page("/users/%s/deletion".formatted(acme.ina().id()));

    assertThat(page.select("main").text())
        .contains(acme.ina().email(), acme.ina().name())
        .contains("The history becomes anonymous")
        .contains("Tip: to keep the history", "leave what they own where it is");
    assertThat(page.select("main button").text()).isEqualTo("Delete");
    assertThat(page.select("main a[href=/users]").text()).isEqualTo("Cancel");
    assertThat(page("/users").select("#user-" + acme.ina().id())).isNotEmpty();
  }

  @Test
  @Tag("D-01")
  @Tag("D-21")
  void afterwardsThePanelKnowsNobodyAndTheTrailANumber() {
    String ina = acme.ina().id().toString();

    assertThat(delete(acme.ina())).hasStatus(303).hasHeader("Location", "/users");

    Document panel = page("/users");
    assertThat(Pages.flash(panel))
        .isEqualTo("The user is deleted for good. The audit trail keeps a number.");
    assertThat(panel.text()).doesNotContain(acme.ina().email());
    assertThat(page("/users?state=removed").select("#user-" + ina)).isEmpty();
    assertThat(page("/audit").select("#entries tbody tr:first-child td").eachText())
        .contains("Ada Adler", "Deleted", "Deleted user " + ina);
    assertThat(page("/audit").text()).doesNotContain(acme.ina().email(), acme.ina().name());
    assertThat(page("/audit?person=" + acme.ina().email()).select("#entries tbody tr")).isEmpty();
  }

  @Test
  @Tag("D-21")
  void whatTheDeletedDidStandsUnderTheirNumber() {
    Member uma = acme.uma();
    acme.invite(uma, acme.consumers(acme.address("guest")), "Gus", "Guest");
    post("removal", acme.con(), entrance.by(uma));
    post("removal", uma, ada);

    assertThat(delete(uma)).hasStatus(303);

    String number = "Deleted user " + uma.id();
    assertThat(page("/audit?action=user.remove").select("#entries tbody tr").eachText())
        .anySatisfy(line -> assertThat(line).contains(number, acme.con().name()));
    assertThat(page("/users?state=removed").select("#user-" + acme.con().id()).text())
        .contains(number);
    assertThat(page("/audit").text()).doesNotContain("Unknown");
  }

  @Test
  @Tag("CS-14")
  void whoIsActiveIsNotOfferedAndAPostIsRefused() {
    Member con = acme.con();
    assertThat(page("/users").select("#user-" + con.id() + " .gh-more-item").eachText())
        .doesNotContain("Delete");
    Document page = page("/users/%s/deletion".formatted(con.id()));
    assertThat(page.select("main [role=alert]").text()).contains("Deactivate them first");
    assertThat(page.select("main button")).isEmpty();

    MvcTestResult refused = delete(con);

    assertThat(refused).hasStatus(422);
    assertThat(Pages.page(refused).select("main").text()).contains("This person is Active.");
  }

  @Test
  @Tag("RAW-46")
  void anInactiveAdministratorIsNotOffered() {
    post("deactivation", acme.ben(), ada);

    assertThat(page("/users").select("#user-" + acme.ben().id() + " .gh-more-item").eachText())
        .containsExactly("Change address", "Activate");
    assertThat(page("/users/%s/deletion".formatted(acme.ben().id())).select("main").text())
        .contains("Take the role Administrator away first.");
    assertThat(delete(acme.ben())).hasStatus(422);
  }

  @Test
  @Tag("R-07")
  void aDoubleClickIsAnsweredLikeOne() {
    assertThat(delete(acme.ina())).hasStatus(303);
    assertThat(delete(acme.ina())).hasStatus(303);
    assertThat(mvc.get().uri("/users/{id}/deletion", acme.ina().id().value()).with(ada))
        .hasStatus(404);
  }

  @Test
  void htmxGetsTheConfirmationForItsDialogOnly() {
    MvcTestResult region =
        mvc.get()
            .uri("/users/{id}/deletion", acme.ina().id().value())
            .with(ada)
            .header("HX-Request", "true")
            .exchange();
    assertThat(Pages.body(region).strip()).startsWith("<form").endsWith("</form>");
  }

  private MvcTestResult delete(Member member) {
    return post("deletion", member, ada);
  }

  private MvcTestResult post(String action, Member member, RequestPostProcessor who) {
    return mvc.post()
        .uri("/users/{id}/{action}", member.id().toString(), action)
        .with(who)
        .with(csrf())
        .exchange();
  }

  private Document page(String address) {
    MvcTestResult answer = mvc.get().uri(address).with(ada).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }
}

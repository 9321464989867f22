package dev.gatehouse.organization.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.organization.OrganizationOptions;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.WebTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class SettingsControllerTests {
  private final Acme acme;
  private final RequestPostProcessor ada;
  private final MockMvcTester mvc;

  SettingsControllerTests(Stage stage, Entrance entrance, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.ada = entrance.by(acme.ada());
    this.mvc = mvc;
  }

  @Test
  @Tag("D-07")
  void thePageShowsTheSettingsAsTheyAre() {
    Document page = Pages.page(mvc.get().uri("/settings").with(ada).exchange());
    assertThat(page.getElementById("selfRegistration").hasAttr("checked")).isTrue();
    assertThat(page.getElementById("registrationApproval").hasAttr("checked")).isFalse();
    assertThat(page.getElementById("invitationHours").val()).isEqualTo("168");
    assertThat(page.getElementById("invitationLimit").val()).isEqualTo("30");
  }

  @Test
  @Tag("RAW-25")
  @Tag("D-18")
  void whatIsSavedCountsFromNowOn() {
    MvcTestResult answer = save("0", "registrationApproval", "24", "60");
    assertThat(answer).hasStatus(303).hasHeader("Location", "/settings");
    assertThat(acme.organization().options())
        .isEqualTo(new OrganizationOptions(false, true, 24, 60));
    assertThat(Pages.body(mvc.get().uri("/invitations/new").with(ada).exchange())).contains("60");
  }

  @Test
  void whatIsNoGoodNumberIsRefusedAtItsFieldAndKept() {
    Document page = Pages.page(save("0", "selfRegistration", "1e3", "30"));
    assertThat(Pages.messageAt(page, "invitationHours")).contains("from 1 to 720");
    assertThat(page.getElementById("invitationHours").val()).isEqualTo("1e3");
    MvcTestResult limit = save("0", "selfRegistration", "168", "99999999999");
    assertThat(limit).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(limit), "invitationLimit")).contains("from 1 to 1,000");
  }

  @Test
  void bothNumbersAreRefusedAtOnce() {
    MvcTestResult answer = save("0", "selfRegistration", "721", "none");
    assertThat(answer).hasStatus(422);
    Document page = Pages.page(answer);
    assertThat(Pages.messageAt(page, "invitationHours")).contains("from 1 to 720");
    assertThat(Pages.messageAt(page, "invitationLimit")).contains("from 1 to 1,000");
  }

  @Test
  @Tag("R-06")
  void whoIsLateIsShownWhatItIsNow() {
    save("0", "registrationApproval", "24", "60");
    MvcTestResult late = save("0", "selfRegistration", "48", "30");
    assertThat(late).hasStatus(409);
    Document page = Pages.page(late);
    assertThat(page.select("[role=alert]").text())
        .contains("Somebody else has changed the settings meanwhile")
        .contains("People may not register themselves.")
        .contains("Validity of invitations in hours: 24");
    assertThat(page.getElementById("invitationHours").val()).isEqualTo("48");
    assertThat(save(page.select("[name=version]").val(), "selfRegistration", "48", "30"))
        .hasStatus(303);
    assertThat(acme.organization().options())
        .isEqualTo(new OrganizationOptions(true, false, 48, 30));
  }

  private MvcTestResult save(String version, String checked, String hours, String limit) {
    return mvc.post()
        .uri("/settings")
        .with(ada)
        .with(csrf())
        .param("version", version)
        .param(checked, "true")
        .param("invitationHours", hours)
        .param("invitationLimit", limit)
        .exchange();
  }
}

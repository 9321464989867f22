package dev.gatehouse.invitation.web;

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

/** Activating contacts by an invitation. */
@WebTest
@Tag("D-02")
class ContactInvitationControllerTests {
  private final Acme acme;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  ContactInvitationControllerTests(Stage stage, Entrance entrance, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  void thePageSaysWhatAnInvitationChanges() {
    Document page = page("/users/%s/invitation".formatted(acme.cleo().id()));

    assertThat(page.select("main").text())
        .contains("Cleo Cole is a contact and cannot sign in.")
        .contains("A link is mailed to %s. It is valid for 7 days.".formatted(acme.cleo().email()))
        .contains("Pending until the invitation is accepted")
        .contains("Remove discards a Pending entry, also one that was a contact before.");
    assertThat(page.select("main button").text()).isEqualTo("Activate by invitation");
    assertThat(row(acme.cleo())).contains("Inactive");
  }

  @Test
  void theContactIsPendingAndCanBeSentAgainOrRemoved() {
    assertThat(invite(acme.cleo())).hasStatus(303).hasHeader("Location", "/users");

    Document panel = page("/users");
    assertThat(Pages.flash(panel))
        .isEqualTo("An invitation is on its way to %s.".formatted(acme.cleo().email()));
    assertThat(panel.select("#user-" + acme.cleo().id() + " .gh-more-item").eachText())
        .containsExactly("Resend invitation", "Revoke invitation", "Change address");
    assertThat(row(acme.cleo())).contains("Pending", "Cleo Cole").doesNotContain("contact");
    assertThat(page("/users/%s/removal".formatted(acme.cleo().id())).select("main").text())
        .contains("the entry is discarded", "The entry was a contact before the invitation.");
    acme.join(acme.cleo());
    assertThat(row(acme.cleo())).contains("Active");
  }

  @Test
  @Tag("R-07")
  void aDoubleClickIsAnsweredLikeOne() {
    assertThat(invite(acme.cleo())).hasStatus(303);
    assertThat(invite(acme.cleo())).hasStatus(303);
  }

  @Test
  @Tag("D-05")
  void withoutAnAddressThePageSaysWhatIsMissing() {
    Member silent = acme.contact(acme.ada(), "", "Sid", "Silent");

    Document page = page("/users/%s/invitation".formatted(silent.id()));

    assertThat(page.select("main [role=alert]").text()).contains("Give it an address first");
    assertThat(page.select("main button")).isEmpty();
    assertThat(invite(silent)).hasStatus(422);
  }

  @Test
  void whoIsNoContactIsNotInvitedSo() {
    Document page = page("/users/%s/invitation".formatted(acme.con().id()));

    assertThat(page.select("main [role=alert]").text()).contains("Only a contact");
    assertThat(page.select("main button")).isEmpty();
    assertThat(invite(acme.con())).hasStatus(422);
    assertThat(row(acme.con())).contains("Active");
  }

  private MvcTestResult invite(Member member) {
    return mvc.post()
        .uri("/users/{id}/invitation", member.id().value())
        .with(ada)
        .with(csrf())
        .exchange();
  }

  private String row(Member member) {
    return page("/users").select("#user-" + member.id()).text();
  }

  private Document page(String address) {
    MvcTestResult answer = mvc.get().uri(address).with(ada).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }
}

package dev.gatehouse.invitation.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.support.WebTest;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sending an invitation again, revoking it, and asking for a new link. */
@WebTest
class InvitationAnswersTests {
  private final Acme acme;
  private final Entrance entrance;
  private final InvitationLinks links;
  private final TestClock clock;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  InvitationAnswersTests(
      Stage stage, Entrance entrance, InvitationLinks links, TestClock clock, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.links = links;
    this.clock = clock;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("D-02")
  void resendingKillsTheOldLinkAndSaysSo() {
    String link = link();
    clock.pass(Duration.ofMinutes(1));
    assertThat(post("resend")).hasStatus(303).hasHeader("Location", "/users");
    assertThat(flash())
        .isEqualTo(
            "A new invitation is on its way to %s. Earlier links no longer work."
                .formatted(acme.pia().email()));
    assertThat(mvc.get().uri(link).with(entrance.visiting(acme))).hasStatus(410);
    assertThat(fate()).contains("Valid until");
  }

  @Test
  @Tag("D-02")
  void revokingIsConfirmedOnAPageOfItsOwn() {
    MvcTestResult answer = get("revocation", false);
    assertThat(answer).hasStatusOk();
    Document page = Pages.page(answer);
    assertThat(page.select("main").text()).contains("The link mailed to " + acme.pia().email());
    assertThat(page.select("main button").text()).isEqualTo("Revoke invitation");
    assertThat(page.select("main a[href=/users]").text()).isEqualTo("Cancel");
    assertThat(fate()).doesNotContain("revoked");
  }

  @Test
  void htmxGetsTheConfirmationForItsDialogOnly() {
    assertThat(Pages.body(get("revocation", true)).strip()).startsWith("<form").endsWith("</form>");
  }

  @Test
  @Tag("D-02")
  void aRevokedInvitationStaysPendingAndCanBeSentAgain() {
    String link = link();
    assertThat(post("revocation")).hasStatus(303).hasHeader("Location", "/users");
    assertThat(flash()).startsWith("The invitation of " + acme.pia().email() + " is revoked.");
    assertThat(mvc.get().uri(link).with(entrance.visiting(acme))).hasStatus(410);
    assertThat(fate()).startsWith("Pending invitation revoked");
    assertThat(Pages.texts(line(), ".gh-more-item"))
        .containsExactly("Resend invitation", "Change address");
    assertThat(post("resend")).hasStatus(303);
    assertThat(fate()).contains("Valid until");
  }

  @Test
  void anInvitationThatIsAnsweredCanBeNeitherResentNorRevoked() {
    acme.join(acme.pia());
    for (String action : List.of("resend", "revocation")) {
      MvcTestResult answer = post(action);
      assertThat(answer).as(action).hasStatus(422);
      assertThat(Pages.page(answer).select("main").text())
          .contains("This invitation has been answered or revoked already.");
    }
  }

  @Test
  void aRefusalForHtmxGoesToTheFlash() {
    acme.join(acme.pia());
    MvcTestResult answer =
        mvc.post()
            .uri("/invitations/{id}/revocation", invitation())
            .with(ada)
            .with(csrf())
            .header("HX-Request", "true")
            .exchange();
    assertThat(answer)
        .hasStatus(422)
        .hasHeader("HX-Retarget", "#flash")
        .hasHeader("HX-Reselect", "#flash");
    assertThat(Pages.flash(Pages.page(answer))).contains("answered or revoked already");
    assertThat(Pages.body(answer)).doesNotContain("<html");
  }

  @Test
  void anUnknownInvitationIsNotFound() {
    assertThat(mvc.get().uri("/invitations/987654321/revocation").with(ada)).hasStatus(404);
    assertThat(mvc.post().uri("/invitations/987654321/resend").with(ada).with(csrf()))
        .hasStatus(404);
    assertThat(mvc.post().uri("/invitations/x/resend").with(ada).with(csrf())).hasStatus(400);
  }

  @Test
  @Tag("D-20")
  void askingForANewLinkAnswersAlikeWhateverTheAddress() {
    acme.pia();
    acme.ina();
    String expected = "/invitation/new-link";
    for (String address :
        List.of(acme.pia().email(), acme.ada().email(), acme.ina().email(), "nobody@birch.test")) {
      MvcTestResult answer = ask(address);
      assertThat(answer).as(address).hasStatus(303).hasHeader("Location", expected);
      assertThat(answer.getResponse().getCookies()).isEmpty();
    }
    Document page =
        Pages.page(mvc.get().uri("/invitation/new-link").with(entrance.visiting(acme)).exchange());
    assertThat(page.select("main").text()).contains("If an invitation for this address");
    assertThat(page.select("form")).isEmpty();
  }

  @Test
  @Tag("D-20")
  void whatIsNoAddressIsRefusedAtTheField() {
    MvcTestResult answer = ask("no address");
    assertThat(answer).hasStatus(422);
    Document page = Pages.page(answer);
    assertThat(Pages.messageAt(page, "email")).startsWith("This is not an e-mail address.");
    assertThat(page.getElementById("email").val()).isEqualTo("no address");
  }

  private MvcTestResult ask(String address) {
    return mvc.post()
        .uri("/invitation/new-link")
        .with(entrance.visiting(acme))
        .with(csrf())
        .param("email", address)
        .exchange();
  }

  private long invitation() {
    return links.latestOf(acme.id(), acme.pia().id()).value();
  }

  private String link() {
    return "/invitation/" + links.newLink(acme.id(), acme.pia().id()).value();
  }

  private MvcTestResult post(String action) {
    return mvc.post()
        .uri("/invitations/{id}/" + action, invitation())
        .with(ada)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(String page, boolean htmx) {
    return mvc.get()
        .uri("/invitations/{id}/" + page, invitation())
        .with(ada)
        .header("HX-Request", String.valueOf(htmx))
        .exchange();
  }

  private String flash() {
    return Pages.flash(Pages.page(mvc.get().uri("/users").with(ada).exchange()));
  }

  private Document line() {
    return Pages.page(mvc.get().uri("/users?q=pia").with(ada).exchange());
  }

  private String fate() {
    return line().select("#user-" + acme.pia().id() + " .gh-cell-state").text();
  }
}

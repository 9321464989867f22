package dev.gatehouse.invitation.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.support.WebTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page behind the link of an invitation. */
@WebTest
class AcceptControllerTests {
  private final Acme acme;
  private final Globex globex;
  private final Entrance entrance;
  private final InvitationLinks links;
  private final Rows rows;
  private final TestClock clock;
  private final MockMvcTester mvc;

  AcceptControllerTests(
      Stage stage,
      Entrance entrance,
      InvitationLinks links,
      Rows rows,
      TestClock clock,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.entrance = entrance;
    this.links = links;
    this.rows = rows;
    this.clock = clock;
    this.mvc = mvc;
  }

  @Test
  @Tag("RAW-37")
  void thePageSaysWhoInvitesWhomAndAsksForNameAndPassword() {
    Document page = Pages.page(look(link(acme.pia())));
    assertThat(page.select("h1").text()).isEqualTo("Join " + acme.organization().name());
    assertThat(page.select("main p").text())
        .contains("Ada Adler invites " + acme.pia().email())
        .contains("valid until")
        .contains("UTC");
    assertThat(Pages.texts(page, "label"))
        .containsExactly("First name", "Last name", "New password");
    assertThat(page.select("button").text()).isEqualTo("Accept invitation");
    assertThat(page.getElementById("password").attr("autocomplete")).isEqualTo("new-password");
  }

  @Test
  @Tag("S-03")
  void lookingChangesNothingAndSignsNobodyIn() {
    String link = link(acme.pia());
    int audited = rows.audit(acme.id()).size();
    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.GET)) {
      MvcTestResult answer = ask(method, link);
      assertThat(answer).hasStatusOk();
      assertThat(answer.getResponse().getCookie("session")).isNull();
    }
    assertThat(state(acme.pia())).isEqualTo("PENDING");
    assertThat(rows.audit(acme.id())).hasSize(audited);
  }

  @Test
  @Tag("S-03")
  void thePageTellsNobodyItsAddressAndLinksNowhereElse() {
    MvcTestResult answer = look(link(acme.pia()));
    assertThat(answer).hasHeader("Referrer-Policy", "no-referrer");
    assertThat(Pages.page(answer).select("a[href]").eachAttr("href"))
        .allSatisfy(href -> assertThat(href).isEqualTo("/sign-in"));
    MvcTestResult dead = look("/invitation/unknown");
    assertThat(dead).hasHeader("Referrer-Policy", "no-referrer");
    assertThat(Pages.page(dead).select("a[href]").eachAttr("href")).containsExactly("/sign-in");
  }

  @Test
  @Tag("RAW-14")
  @Tag("RAW-35")
  void whoAcceptsIsActiveAndCanSignIn() {
    MvcTestResult answer = accept(link(acme.pia()), "Pia", "Pine", Member.PASSWORD);
    assertThat(answer).hasStatus(303).hasHeader("Location", "/sign-in?notice=joined");
    assertThat(state(acme.pia())).isEqualTo("ACTIVE");
    Document signIn =
        Pages.page(
            mvc.get().uri("/sign-in?notice=joined").with(entrance.visiting(acme)).exchange());
    assertThat(signIn.select("[role=status]").text()).startsWith("Welcome! You have joined.");
    assertThat(mvc.get().uri("/profile").with(entrance.by(acme.pia()))).hasStatusOk();
  }

  @Test
  @Tag("RAW-35")
  void theListShowsWhoAcceptedAsActiveUnderTheirName() {
    accept(link(acme.pia()), "  Pia ", "Pine", Member.PASSWORD);
    Document list =
        Pages.page(mvc.get().uri("/users?q=pia").with(entrance.by(acme.ada())).exchange());
    assertThat(list.select("#users .gh-state").text()).isEqualTo("Active");
    assertThat(list.select("#users .gh-cell-account").text()).contains("Pia Pine");
  }

  @Test
  @Tag("S-01")
  void aWeakPasswordIsRefusedAtItsFieldWithTheReason() {
    String link = link(acme.pia());
    assertThat(passwordMessage(link, "short")).startsWith("At least 15 characters, please.");
    assertThat(passwordMessage(link, "Pia Pine Pia Pine")).startsWith("This is mostly your name");
    assertThat(passwordMessage(link, "aaaaaaaaaaaaaaaaaaaaaa")).contains("easily guessed");
    assertThat(passwordMessage(link, "x".repeat(1025))).startsWith("This password is too long");
    assertThat(state(acme.pia())).isEqualTo("PENDING");
  }

  @Test
  void whatWasTypedIsKeptExceptThePassword() {
    MvcTestResult answer = accept(link(acme.pia()), "Pia \"P\" <b>", "", "short");
    assertThat(answer).hasStatus(422);
    Document page = Pages.page(answer);
    assertThat(page.getElementById("firstName").val()).isEqualTo("Pia \"P\" <b>");
    assertThat(page.getElementById("password").val()).isEmpty();
    assertThat(Pages.messageAt(page, "lastName")).isEqualTo("Please fill this in.");
    assertThat(page.select(".gh-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#lastName", "#password");
    assertThat(page.select("b")).isEmpty();
  }

  @Test
  void namesAreShortAndOnOneLine() {
    Document page =
        Pages.page(accept(link(acme.pia()), "x".repeat(101), "Pi\nne", Member.PASSWORD));
    assertThat(Pages.messageAt(page, "firstName")).isEqualTo("At most 100 characters.");
    assertThat(Pages.messageAt(page, "lastName")).startsWith("Please leave out line breaks");
    assertThat(state(acme.pia())).isEqualTo("PENDING");
  }

  @Test
  @Tag("D-20")
  void everyDeadLinkShowsTheSamePage() {
    String used = link(acme.pia());
    accept(used, "Pia", "Pine", Member.PASSWORD);
    Member wren = acme.invite(acme.ada(), acme.consumers(acme.address("wren")), "Wren", "Wood");
    String revoked = link(wren);
    revoke(wren);
    String foreign = "/invitation/" + foreignToken();
    Member otto = acme.invite(acme.ada(), acme.consumers(acme.address("otto")), "Otto", "Oak");
    String expired = link(otto);
    clock.pass(Duration.ofDays(7).plusSeconds(1));
    String unknown = Pages.bodyWithoutTokens(look("/invitation/unknown"));
    for (String link : List.of(used, revoked, foreign, expired)) {
      MvcTestResult answer = look(link);
      assertThat(answer).hasStatus(410);
      assertThat(Pages.bodyWithoutTokens(answer)).isEqualTo(unknown);
      MvcTestResult posted = accept(link, "Eve", "Evers", Member.PASSWORD);
      assertThat(posted).hasStatus(410);
      assertThat(Pages.bodyWithoutTokens(posted)).isEqualTo(unknown);
      MvcTestResult malformed = accept(link, "", "", "");
      assertThat(malformed).hasStatus(410);
    }
    assertThat(Pages.page(look(used)).select("label").eachText()).containsExactly("Email");
  }

  @Test
  @Tag("S-03")
  void aLinkIsGoodUntilItExpires() {
    String link = link(acme.pia());
    clock.pass(Duration.ofDays(7).minusMinutes(5));
    assertThat(look(link)).hasStatusOk();
    assertThat(accept(link, "Pia", "Pine", Member.PASSWORD)).hasStatus(303);
  }

  @Test
  void languageAndTimeZoneComeFromTheBrowser() {
    MvcTestResult answer =
        mvc.post()
            .uri(link(acme.pia()))
            .with(entrance.visiting(acme))
            .with(csrf())
            .header("Accept-Language", "de-AT,de;q=0.9,en;q=0.5")
            .locale(Locale.GERMAN)
            .param("firstName", "Pia")
            .param("lastName", "Pine")
            .param("password", Member.PASSWORD)
            .param("timeZone", "Europe/Vienna")
            .exchange();
    assertThat(answer).hasStatus(303);
    assertThat(
            rows.one(
                String.class,
                "SELECT CONCAT(language, ' ', time_zone) FROM app_user WHERE id = ?",
                acme.pia().id().value()))
        .isEqualTo("de Europe/Vienna");
  }

  private String link(Member member) {
    return "/invitation/" + links.newLink(acme.id(), member.id()).value();
  }

  private String foreignToken() {
    Member zoe =
        globex.invite(globex.xan(), globex.consumers(globex.address("zoe")), "Zoe", "Zimmer");
    return links.newLink(globex.id(), zoe.id()).value();
  }

  private void revoke(Member member) {
    assertThat(
            mvc.post()
                .uri("/invitations/{id}/revocation", links.latestOf(acme.id(), member.id()).value())
                .with(entrance.by(acme.ada()))
                .with(csrf()))
        .hasStatus(303);
  }

  private MvcTestResult look(String link) {
    return ask(HttpMethod.GET, link);
  }

  private MvcTestResult ask(HttpMethod method, String link) {
    return mvc.method(method).uri(link).with(entrance.visiting(acme)).exchange();
  }

  private MvcTestResult accept(String link, String first, String last, String password) {
    return mvc.post()
        .uri(link)
        .with(entrance.visiting(acme))
        .with(csrf())
        .param("firstName", first)
        .param("lastName", last)
        .param("password", password)
        .exchange();
  }

  private String passwordMessage(String link, String password) {
    MvcTestResult answer = accept(link, "Pia", "Pine", password);
    assertThat(answer).hasStatus(422);
    return Pages.messageAt(Pages.page(answer), "password");
  }

  private String state(Member member) {
    return rows.one(String.class, "SELECT state FROM app_user WHERE id = ?", member.id().value());
  }
}

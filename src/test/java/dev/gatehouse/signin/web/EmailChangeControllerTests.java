package dev.gatehouse.signin.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.support.WebTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Changing one's own address in the profile, and confirming it by the mailed link. */
@WebTest
@Tag("D-06")
class EmailChangeControllerTests {
  private final Acme acme;
  private final Member con;
  private final Entrance entrance;
  private final MailServer mails;
  private final TestClock clock;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final Cookie session;

  EmailChangeControllerTests(
      Stage stage,
      Entrance entrance,
      MailServer mails,
      TestClock clock,
      Rows rows,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.con = acme.con();
    this.entrance = entrance;
    this.mails = mails;
    this.clock = clock;
    this.rows = rows;
    this.mvc = mvc;
    this.session = entrance.signIn(con);
  }

  @Test
  void theProfileLeadsThere() {
    assertThat(page("/profile").select("main a[href=/profile/email]").text())
        .isEqualTo("Change email");
    Document page = page("/profile/email");
    assertThat(Pages.texts(page, "main label, main button, main .btn-list a"))
        .containsExactly("New email address", "Change email", "Cancel");
    assertThat(page.getElementById("email").val()).isEmpty();
  }

  @Test
  @Tag("S-08")
  void theAnswerIsTheSameWhoeverHasTheAddress() {
    for (String address : List.of(acme.address("free"), acme.uma().email(), acme.pia().email())) {
      assertThat(ask(address)).as(address).hasStatus(303).hasHeader("Location", "/profile");
      assertThat(Pages.flash(page("/profile")))
          .isEqualTo(
              "If %s can be used here, a link is on its way there. Your address changes once you"
                      .formatted(address)
                  + " have followed it, within 24 hours.");
      assertThat(page("/profile/email").select("[role=status].alert").text())
          .startsWith("A change to %s waits to be confirmed".formatted(address));
    }
  }

  @Test
  @Tag("S-13")
  void thePasswordIsNeededOnceMore() {
    clock.pass(Duration.ofMinutes(16));
    Document asked = refused(ask(acme.address("moved")));
    assertThat(Pages.messageAt(asked, "yourPassword")).startsWith("Please type your password");
    assertThat(asked.select("label[for=yourPassword]").text()).isEqualTo("Your password");
    assertThat(asked.getElementById("email").val()).isEqualTo(acme.address("moved"));
    assertThat(Pages.messageAt(refused(ask(acme.address("moved"), "wrong")), "yourPassword"))
        .contains("not your present password");
    assertThat(ask(acme.address("moved"), Member.PASSWORD)).hasStatus(303);
  }

  @Test
  void whatIsNoAddressOrThePresentOneIsRefusedAtTheField() {
    assertThat(Pages.messageAt(refused(ask("no address")), "email"))
        .startsWith("This is not an e-mail address");
    assertThat(Pages.messageAt(refused(ask("")), "email")).isNotEmpty();
    assertThat(Pages.messageAt(refused(ask(con.email())), "email"))
        .isEqualTo("This is the present address already.");
  }

  @Test
  @Tag("S-03")
  void theLinkConfirmsOnceAndOnlyByItsButton() {
    String link = linkTo(acme.address("moved"));
    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.GET)) {
      MvcTestResult look = follow(method, link);
      assertThat(look).hasStatusOk().hasHeader("Referrer-Policy", "no-referrer");
      assertThat(look.getResponse().getCookie("session")).isNull();
    }
    assertThat(email()).isEqualTo(con.email());
    Document page = Pages.page(follow(HttpMethod.GET, link));
    assertThat(page.select("main").text()).contains(acme.address("moved"));
    assertThat(page.select("main").text()).doesNotContain(con.email(), con.name());
    assertThat(page.select("a[href]")).isEmpty();
    assertThat(page.select("main button").text()).isEqualTo("Confirm address");

    assertThat(follow(HttpMethod.POST, link))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in?notice=email-confirmed");

    assertThat(email()).isEqualTo(acme.address("moved"));
    assertThat(follow(HttpMethod.POST, link)).hasStatus(410);
    assertThat(follow(HttpMethod.GET, link)).hasStatus(410);
    assertThat(
            Pages.page(
                    mvc.get()
                        .uri("/sign-in?notice=email-confirmed")
                        .with(entrance.visiting(acme))
                        .exchange())
                .select("[role=status]")
                .text())
        .startsWith("Your new address is confirmed.");
  }

  @Test
  @Tag("S-11")
  void whoIsSignedInStaysSoAndReadsItInTheProfile() {
    String link = linkTo(acme.address("moved"));
    assertThat(Pages.flash(page("/profile"))).contains("a link is on its way");
    assertThat(mvc.post().uri(link).with(entrance.visiting(acme)).cookie(session).with(csrf()))
        .hasStatus(303)
        .hasHeader("Location", "/profile");
    Document profile = page("/profile");
    assertThat(Pages.flash(profile)).startsWith(acme.address("moved") + " is confirmed");
    assertThat(Pages.texts(profile, "dd span")).contains(acme.address("moved"));
  }

  @Test
  @Tag("S-03")
  void everyDeadLinkGetsTheSamePage() {
    String replaced = linkTo(acme.address("first"));
    String taken = linkTo(acme.address("taken"));
    acme.invite(acme.ada(), acme.consumers(acme.address("taken")), "Ta", "Ken");
    for (String link : List.of(replaced, taken)) {
      assertDead(link);
    }
    String late = linkTo(acme.address("later"));
    clock.pass(Duration.ofHours(24).plusSeconds(1));
    assertDead(late);
    assertThat(email()).isEqualTo(con.email());
  }

  private void assertDead(String link) {
    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST)) {
      MvcTestResult answer = follow(method, link);
      assertThat(answer).hasStatus(410).hasHeader("Referrer-Policy", "no-referrer");
      assertThat(Pages.bodyWithoutTokens(answer))
          .isEqualTo(Pages.bodyWithoutTokens(follow(method, "/email-confirmation/unknown")));
    }
  }

  private Document page(String path) {
    MvcTestResult answer =
        mvc.get().uri(path).with(entrance.visiting(acme)).cookie(session).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private MvcTestResult ask(String address) {
    return ask(address, "");
  }

  private MvcTestResult ask(String address, String password) {
    return mvc.post()
        .uri("/profile/email")
        .with(entrance.visiting(acme))
        .cookie(session)
        .with(csrf())
        .param("key", UUID.randomUUID().toString())
        .param("email", address)
        .param("yourPassword", password)
        .exchange();
  }

  private String linkTo(String address) {
    assertThat(ask(address)).hasStatus(303);
    return URI.create(mails.awaitMailTo(address, "Confirm your new address").link()).getPath();
  }

  private MvcTestResult follow(HttpMethod method, String link) {
    return mvc.method(method).uri(link).with(entrance.visiting(acme)).with(csrf()).exchange();
  }

  private static Document refused(MvcTestResult answer) {
    assertThat(answer).hasStatus(422);
    return Pages.page(answer);
  }

  private String email() {
    return rows.one(String.class, "SELECT email FROM app_user WHERE id = ?", con.id().value());
  }
}

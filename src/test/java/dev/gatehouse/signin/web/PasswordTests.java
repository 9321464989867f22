package dev.gatehouse.signin.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.support.WebTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Choosing a new password, by a mailed link or in the profile. */
@WebTest
class PasswordTests {
  private static final String NEW = "eleven lanterns drift past the mill";

  private final Acme acme;
  private final Entrance entrance;
  private final MailServer mails;
  private final TestClock clock;
  private final MockMvcTester mvc;

  PasswordTests(
      Stage stage, Entrance entrance, MailServer mails, TestClock clock, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.mails = mails;
    this.clock = clock;
    this.mvc = mvc;
  }

  @Test
  @Tag("S-08")
  void askingForALinkAnswersAlikeWhateverTheAddress() {
    acme.pia();
    acme.ina();
    for (String address :
        List.of(acme.ada().email(), acme.pia().email(), acme.ina().email(), "no@birch.test")) {
      MvcTestResult answer = request(address);
      assertThat(answer).as(address).hasStatus(303).hasHeader("Location", "/password-reset?sent");
      assertThat(answer.getResponse().getCookies()).isEmpty();
    }
    Document page =
        Pages.page(mvc.get().uri("/password-reset?sent=").with(entrance.visiting(acme)).exchange());
    assertThat(page.select("h1").text()).isEqualTo("Check your mail");
    assertThat(page.select("form")).isEmpty();
  }

  @Test
  void whatIsNoAddressIsRefusedAtTheField() {
    Document page = Pages.page(request("no address"));
    assertThat(Pages.messageAt(page, "email")).startsWith("This is not an e-mail address.");
    assertThat(page.getElementById("email").val()).isEqualTo("no address");
    assertThat(Pages.texts(page, "label, button")).containsExactly("Email", "Send link");
    assertThat(Pages.messageAt(Pages.page(request("")), "email")).isNotEmpty();
  }

  @Test
  @Tag("S-03")
  @Tag("S-11")
  @Tag("S-19")
  void theLinkSetsThePasswordOnceAndEndsEverySession() {
    Cookie session = entrance.signIn(acme.ada());
    String link = linkFor(acme.ada());
    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
      assertThat(mvc.method(method).uri(link).with(entrance.visiting(acme))).hasStatusOk();
    }
    assertThat(mvc.get().uri("/profile").with(with(session))).hasStatusOk();

    assertThat(choose(link, NEW))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in?notice=password-set");

    assertThat(mvc.get().uri("/profile").with(with(session))).hasStatus(303);
    assertThat(signIn(Member.PASSWORD)).hasStatus(422);
    assertThat(signIn(NEW)).hasStatus(303);
    assertThat(choose(link, NEW)).hasStatus(410);
    assertThat(
            mails
                .awaitMail(
                    "that the password was changed",
                    mail ->
                        mail.to().contains(acme.ada().email())
                            && mail.subject().contains("was changed"))
                .text())
        .contains(acme.ada().email());
  }

  @Test
  @Tag("S-01")
  void aWeakPasswordIsRefusedAtItsFieldWithTheReasonAndTheLinkStaysGood() {
    String link = linkFor(acme.ada());
    assertThat(messageOf(choose(link, "short"))).startsWith("At least 15 characters");
    assertThat(messageOf(choose(link, "adlerada adlerada"))).startsWith("This is mostly your name");
    assertThat(messageOf(choose(link, "abcabcabcabcabcabc"))).contains("easily guessed");
    assertThat(choose(link, NEW)).hasStatus(303);
  }

  @Test
  @Tag("S-03")
  void aLinkIsGoodForAnHour() {
    String link = linkFor(acme.ada());
    clock.pass(Duration.ofMinutes(61));
    MvcTestResult late = mvc.get().uri(link).with(entrance.visiting(acme)).exchange();
    assertThat(late).hasStatus(410).hasHeader("Referrer-Policy", "no-referrer");
    assertThat(Pages.page(late).select("a[href]").eachAttr("href"))
        .containsExactly("/password-reset");
    assertThat(choose(link, NEW)).hasStatus(410);
    assertThat(signIn(NEW)).hasStatus(422);
  }

  @Test
  @Tag("S-11")
  @Tag("S-19")
  void changingItInTheProfileEndsAllOtherSessions() {
    Cookie here = entrance.signIn(acme.ada());
    Cookie there = entrance.signIn(acme.ada());
    assertThat(change(here, Member.PASSWORD, NEW)).hasStatus(303).hasHeader("Location", "/profile");
    MvcTestResult profile = mvc.get().uri("/profile").with(with(here)).exchange();
    assertThat(profile).hasStatusOk();
    assertThat(Pages.flash(Pages.page(profile)))
        .isEqualTo("Your password is changed. Your other sessions have ended.");
    assertThat(mvc.get().uri("/profile").with(with(there))).hasStatus(303);
    assertThat(signIn(Member.PASSWORD)).hasStatus(422);
    assertThat(signIn(NEW)).hasStatus(303);
    mails.awaitMail(
        "that the password was changed",
        mail -> mail.to().contains(acme.ada().email()) && mail.subject().contains("was changed"));
  }

  @Test
  @Tag("S-13")
  void thePresentPasswordIsNeeded() {
    Cookie here = entrance.signIn(acme.ada());
    MvcTestResult answer = change(here, "not the password of ada", NEW);
    assertThat(answer).hasStatus(422);
    Document page = Pages.page(answer);
    assertThat(Pages.messageAt(page, "current")).isEqualTo("This is not your present password.");
    assertThat(page.select("input[type=password]").eachAttr("value")).containsOnly("");
    assertThat(page.select("label[for=current]").text()).isEqualTo("Your password");
    assertThat(signIn(Member.PASSWORD)).hasStatus(303);
  }

  @Test
  @Tag("S-01")
  void aWeakOneIsRefusedInTheProfileToo() {
    MvcTestResult answer = change(entrance.signIn(acme.ada()), Member.PASSWORD, "short");
    assertThat(messageOf(answer)).startsWith("At least 15 characters");
  }

  @Test
  void aChangeKillsTheLinksThatWereMailedBefore() {
    String link = linkFor(acme.ada());
    change(entrance.signIn(acme.ada()), Member.PASSWORD, NEW);
    assertThat(mvc.get().uri(link).with(entrance.visiting(acme))).hasStatus(410);
  }

  private MvcTestResult request(String address) {
    return mvc.post()
        .uri("/password-reset")
        .with(entrance.visiting(acme))
        .with(csrf())
        .param("email", address)
        .exchange();
  }

  private String linkFor(Member member) {
    request(member.email());
    ReceivedMail mail =
        mails.awaitMail(
            "with a link",
            received ->
                received.to().contains(member.email())
                    && received.subject().startsWith("Choose a new password"));
    return URI.create(mail.link()).getPath();
  }

  private MvcTestResult choose(String link, String password) {
    return mvc.post()
        .uri(link)
        .with(entrance.visiting(acme))
        .with(csrf())
        .param("password", password)
        .exchange();
  }

  private MvcTestResult change(Cookie session, String current, String password) {
    return mvc.post()
        .uri("/profile/password")
        .with(with(session))
        .with(csrf())
        .param("current", current)
        .param("password", password)
        .exchange();
  }

  private MvcTestResult signIn(String password) {
    return mvc.post()
        .uri("/sign-in")
        .with(entrance.visiting(acme))
        .with(csrf())
        .param("email", acme.ada().email())
        .param("password", password)
        .exchange();
  }

  private static String messageOf(MvcTestResult answer) {
    assertThat(answer).hasStatus(422);
    return Pages.messageAt(Pages.page(answer), "password");
  }

  private RequestPostProcessor with(Cookie cookie) {
    Objects.requireNonNull(cookie);
    return request -> {
      request.setCookies(cookie);
      return entrance.visiting(acme).postProcessRequest(request);
    };
  }
}

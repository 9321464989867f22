package dev.gatehouse.signin.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.support.WebTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How long one stays signed in, and what every request asks anew. */
@WebTest
@Tag("S-11")
class SessionTests {
  private final Acme acme;
  private final Entrance entrance;
  private final Rows rows;
  private final TestClock clock;
  private final MockMvcTester mvc;

  SessionTests(Stage stage, Entrance entrance, Rows rows, TestClock clock, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.rows = rows;
    this.clock = clock;
    this.mvc = mvc;
  }

  @Test
  void signingOutEndsTheSessionAndItsCookieIsWorthNothing() {
    Cookie session = entrance.signIn(acme.ada());
    assertThat(sessionsOf(acme.ada())).isEqualTo(1);
    MvcTestResult answer = mvc.post().uri("/sign-out").with(with(session)).with(csrf()).exchange();
    assertThat(answer).hasStatus(303).hasHeader("Location", "/sign-in?notice=signed-out");
    assertThat(answer.getResponse().getCookie("session").getMaxAge()).isZero();
    assertThat(sessionsOf(acme.ada())).isZero();
    assertSignedOut(session);
  }

  @Test
  void signingOutEndsThisSessionOnly() {
    Cookie here = entrance.signIn(acme.ada());
    Cookie there = entrance.signIn(acme.ada());
    mvc.post().uri("/sign-out").with(with(here)).with(csrf()).exchange();
    assertSignedOut(here);
    assertSignedIn(there);
  }

  @Test
  void afterADayOneSignsInAnewHoweverBusy() {
    Cookie session = entrance.signIn(acme.ada());
    clock.pass(Duration.ofHours(24).minusMinutes(1));
    assertSignedIn(session);
    clock.pass(Duration.ofMinutes(2));
    assertSignedOut(session);
    assertThat(sessionsOf(acme.ada())).isZero();
  }

  @Test
  void afterAnIdleHourOneSignsInAnew() {
    Cookie session = entrance.signIn(acme.ada());
    assertThat(
            rows.one(
                Integer.class,
                "SELECT MAX_INACTIVE_INTERVAL FROM app_session WHERE PRINCIPAL_NAME = ?",
                acme.ada().id().toString()))
        .isEqualTo(3600);
    idle(acme.ada(), Duration.ofMinutes(58));
    assertSignedIn(session);
    idle(acme.ada(), Duration.ofMinutes(61));
    assertSignedOut(session);
  }

  @Test
  void aRoleThatIsTakenAwayIsGoneWithTheNextRequest() {
    Cookie session = entrance.signIn(acme.uma());
    assertThat(mvc.get().uri("/users").with(with(session))).hasStatusOk();
    rows.change("DELETE FROM user_role WHERE user_id = ?", acme.uma().id().value());
    assertThat(mvc.get().uri("/users").with(with(session))).hasStatus(403);
    assertThat(
            Pages.texts(
                Pages.page(mvc.get().uri("/profile").with(with(session)).exchange()), "nav a"))
        .isEmpty();
  }

  @Test
  @Tag("RAW-09")
  void whoIsMadeInactiveIsOutWithTheNextRequest() {
    Cookie session = entrance.signIn(acme.uma());
    rows.change("UPDATE app_user SET state = 'INACTIVE' WHERE id = ?", acme.uma().id().value());
    assertSignedOut(session);
    rows.change("UPDATE app_user SET state = 'ACTIVE' WHERE id = ?", acme.uma().id().value());
    assertSignedOut(session);
  }

  @Test
  void visitorsCostNoSession() {
    int before = rows.one(Integer.class, "SELECT COUNT(*) FROM app_session");
    for (String path : new String[] {"/sign-in", "/users", "/password-reset", "/invitation/x"}) {
      MvcTestResult answer = mvc.get().uri(path).with(entrance.visiting(acme)).exchange();
      assertThat(answer.getResponse().getCookie("session")).isNull();
    }
    assertThat(rows.one(Integer.class, "SELECT COUNT(*) FROM app_session")).isEqualTo(before);
  }

  @Test
  @Tag("S-14")
  void pagesOfSignedInPeopleAreNotStored() {
    assertThat(
            mvc.get()
                .uri("/users")
                .with(entrance.by(acme.ada()))
                .exchange()
                .getResponse()
                .getHeader("Cache-Control"))
        .contains("no-store");
  }

  private int sessionsOf(Member member) {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM app_session WHERE PRINCIPAL_NAME = ?",
        member.id().toString());
  }

  /** Spring Session reckons by the machine's clock, so its rows grow older instead. */
  private void idle(Member member, Duration duration) {
    rows.change(
        """
        UPDATE app_session
        SET LAST_ACCESS_TIME = ?, EXPIRY_TIME = ?
        WHERE PRINCIPAL_NAME = ?
        """,
        System.currentTimeMillis() - duration.toMillis(),
        System.currentTimeMillis() - duration.toMillis() + Duration.ofHours(1).toMillis(),
        member.id().toString());
  }

  private void assertSignedIn(Cookie session) {
    assertThat(mvc.get().uri("/profile").with(with(session))).hasStatusOk();
  }

  private void assertSignedOut(Cookie session) {
    assertThat(mvc.get().uri("/profile").with(with(session)))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in?to=%2Fprofile");
  }

  private RequestPostProcessor with(Cookie cookie) {
    return request -> {
      request.setCookies(cookie);
      return entrance.visiting(acme).postProcessRequest(request);
    };
  }
}

package dev.gatehouse.signin.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.OrganizationHosts;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.signin.SourceLimit;
import dev.gatehouse.signin.SourceLimits;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.support.WebTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What people see of the slowing of guesses. */
@WebTest
@Tag("S-12")
class SignInDelayControllerTests {
  private final Acme acme;
  private final Entrance entrance;
  private final OrganizationHosts hosts;
  private final SourceLimits limits;
  private final StatementCounter counter;
  private final TestClock clock;
  private final Rows rows;
  private final MockMvcTester mvc;

  SignInDelayControllerTests(
      Stage stage,
      Entrance entrance,
      OrganizationHosts hosts,
      SourceLimits limits,
      StatementCounter counter,
      TestClock clock,
      Rows rows,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.hosts = hosts;
    this.limits = limits;
    this.counter = counter;
    this.clock = clock;
    this.rows = rows;
    this.mvc = mvc;
  }

  @Test
  @Tag("S-08")
  void theDelayIsAnsweredAlikeForRightAndWrongForKnownAndUnknown() {
    String stranger = acme.address("stranger");
    delay(acme.ada().email());
    delay(stranger);

    MvcTestResult right = send(acme.ada().email(), Member.PASSWORD);

    assertThat(right).hasStatus(429);
    assertThat(Long.parseLong(right.getResponse().getHeader("Retry-After"))).isBetween(15L, 30L);
    Document page = Pages.page(right);
    assertThat(page.select(".gh-summary").text()).contains("Too many wrong attempts", "a minute");
    assertThat(page.getElementById("email").val()).isEqualTo(acme.ada().email());
    assertThat(page.getElementById("password").val()).isEmpty();
    String described = described(right, acme.ada().email());
    assertThat(described(send(acme.ada().email(), "wrong"), acme.ada().email()))
        .isEqualTo(described);
    assertThat(described(send(stranger, "wrong"), stranger)).isEqualTo(described);
  }

  @Test
  @Tag("S-11")
  void aBrowserInWhichOneSignedInIsKnownForAYear() {
    Cookie browser = send(acme.ada().email(), Member.PASSWORD).getResponse().getCookie("browser");
    assertThat(browser).isNotNull();
    assertThat(browser.isHttpOnly()).isTrue();
    assertThat(browser.getSecure()).isFalse();
    assertThat(browser.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(browser.getPath()).isEqualTo("/");
    assertThat(browser.getDomain()).isNull();
    assertThat(browser.getMaxAge()).isEqualTo(365 * 24 * 60 * 60);
    assertThat(rows.columnsWith(browser.getValue())).isEmpty();
    assertThat(send(acme.address("stranger"), "wrong").getResponse().getCookie("browser")).isNull();

    delay(acme.ada().email());

    MvcTestResult known =
        mvc.post()
            .uri("/sign-in")
            .with(entrance.visiting(acme))
            .with(request -> {
              request.setCookies(browser);
              return request;
            })
            .with(csrf())
            .param("email", acme.ada().email())
            .param("password", Member.PASSWORD)
            .exchange();
    assertThat(known).hasStatus(303);
    assertThat(known.getResponse().getCookie("browser").getValue())
        .isNotEqualTo(browser.getValue());
    assertThat(send(acme.ada().email(), Member.PASSWORD)).hasStatus(429);
  }

  @Test
  @Tag("S-11")
  void onHttpsThatCookieIsBoundToHostAndTransport() {
    Organization plain = acme.organization();
    hosts.serve(
        new Organization(
            plain.id(),
            plain.name(),
            URI.create("https://" + plain.host()),
            plain.language(),
            plain.timeZone(),
            plain.invitationValidity(),
            plain.invitationLimit(),
            plain.administered(),
            plain.selfRegistration(),
            plain.registrationApproval(),
            plain.version()));
    Cookie browser =
        send(acme.ada().email(), Member.PASSWORD).getResponse().getCookie("__Host-browser");
    assertThat(browser).isNotNull();
    assertThat(browser.getSecure()).isTrue();
    assertThat(browser.isHttpOnly()).isTrue();
    assertThat(browser.getPath()).isEqualTo("/");
  }

  @Test
  @Tag("D-02")
  void thePanelShowsTheDelayBesideActiveAndOffersToEndIt() {
    Member con = acme.con();
    RequestPostProcessor uma = entrance.by(acme.uma());
    int statements = counter.statementsOf(() -> row(con, uma)).size();
    assertThat(row(con, uma).text()).doesNotContain("delay");
    delay(con.email());
    delay(acme.ada().email());

    Element row = row(con, uma);
    assertThat(row.select(".gh-cell-state").text()).startsWith("Active sign-in delayed until ");
    assertThat(row.select(".gh-more-item").eachText()).contains("End sign-in delay");
    assertThat(row(acme.ada(), uma).select(".gh-cell-state").text()).contains("sign-in delayed");
    assertThat(row(acme.ada(), uma).text()).doesNotContain("End sign-in delay");
    assertThat(counter.statementsOf(() -> row(con, uma))).hasSize(statements);
    assertThat(page("/users/" + con.id(), uma).text()).contains("sign-in delayed until");

    MvcTestResult ended =
        mvc.post()
            .uri("/users/{id}/sign-in-delay/end", con.id().value())
            .with(uma)
            .with(csrf())
            .exchange();

    assertThat(ended).hasStatus(303).hasHeader("Location", "/users");
    Document panel = page("/users", uma);
    assertThat(Pages.flash(panel)).isEqualTo(con.email() + " can sign in again at once.");
    assertThat(panel.getElementById("user-" + con.id()).text()).doesNotContain("delay");
    assertThat(send(con.email(), Member.PASSWORD)).hasStatus(303);
  }

  @Test
  @Tag("D-02")
  void theDelayEndsByItself() {
    RequestPostProcessor uma = entrance.by(acme.uma());
    delay(acme.con().email());
    clock.pass(Duration.ofSeconds(31));
    assertThat(row(acme.con(), uma).text()).doesNotContain("delay");
  }

  @Test
  @Tag("S-13")
  void wrongPasswordsInTheProfileAreSlowedToo() {
    RequestPostProcessor con = entrance.by(acme.con());
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(change(con, "wrong")).hasStatus(422);
    }
    MvcTestResult answer = change(con, Member.PASSWORD);
    assertThat(answer).hasStatus(429).containsHeader("Retry-After");
    assertThat(Pages.page(answer).select("main").text()).contains("Too many wrong attempts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/invitation/x", "/password-reset/x", "/email-confirmation/x"})
  void linksThatLeadNowhereAreFollowedOnlySoOften(String link) {
    Actor visitor = Actor.visitor(acme.id(), "127.0.0.1");
    for (int other = 0; other < SourceLimit.DEAD_LINKS.most() - 1; other++) {
      limits.count(visitor, SourceLimit.DEAD_LINKS);
    }
    assertThat(mvc.get().uri(link).with(entrance.visiting(acme))).hasStatus(410);
    MvcTestResult answer = mvc.get().uri(link).with(entrance.visiting(acme)).exchange();
    assertThat(answer).hasStatus(429);
    assertThat(Long.parseLong(answer.getResponse().getHeader("Retry-After")))
        .isBetween(3_500L, 3_600L);
    assertThat(Pages.page(answer).select("main").text()).contains("too often", "60 minutes");
    clock.pass(Duration.ofMinutes(61));
    assertThat(mvc.get().uri(link).with(entrance.visiting(acme))).hasStatus(410);
  }

  @Test
  @Tag("D-20")
  void newLinksAreAskedForTenTimesAnHourFromOneSource() {
    for (int wish = 0; wish < 10; wish++) {
      assertThat(ask("/invitation/new-link", acme.address("guest" + wish))).hasStatus(303);
    }
    assertThat(ask("/invitation/new-link", acme.address("guest")))
        .hasStatus(429)
        .containsHeader("Retry-After");
  }

  @Test
  void resetLinksAreAskedForThirtyTimesAnHourFromOneSource() {
    for (int request = 0; request < 30; request++) {
      assertThat(ask("/password-reset", acme.address("guest" + request))).hasStatus(303);
    }
    assertThat(ask("/password-reset", acme.ada().email())).hasStatus(429);
  }

  private void delay(String email) {
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(from("192.0.2." + attempt, email)).hasStatus(422);
    }
  }

  private MvcTestResult from(String source, String email) {
    return mvc.post()
        .uri("/sign-in")
        .with(entrance.visiting(acme))
        .with(request -> {
          request.setRemoteAddr(source);
          return request;
        })
        .with(csrf())
        .param("email", email)
        .param("password", "wrong")
        .exchange();
  }

  private MvcTestResult send(String email, String password) {
    return mvc.post()
        .uri("/sign-in")
        .with(entrance.visiting(acme))
        .with(csrf())
        .param("email", email)
        .param("password", password)
        .exchange();
  }

  private MvcTestResult change(RequestPostProcessor person, String current) {
    return mvc.post()
        .uri("/profile/password")
        .with(person)
        .with(csrf())
        .param("current", current)
        .param("password", "")
        .exchange();
  }

  private MvcTestResult ask(String path, String email) {
    return mvc.post()
        .uri(path)
        .with(entrance.visiting(acme))
        .with(csrf())
        .param("email", email)
        .exchange();
  }

  private Element row(Member member, RequestPostProcessor reader) {
    return page("/users", reader).getElementById("user-" + member.id());
  }

  private Document page(String path, RequestPostProcessor reader) {
    return Pages.page(mvc.get().uri(path).with(reader).exchange());
  }

  /** Status, headers and page, without the typed address, random tokens and the passing time. */
  private static String described(MvcTestResult answer, String address) {
    TreeMap<String, List<String>> headers = new TreeMap<>();
    answer
        .getResponse()
        .getHeaderNames()
        .forEach(name -> headers.put(name, answer.getResponse().getHeaders(name)));
    headers.replace("Retry-After", List.of("soon"));
    return answer.getResponse().getStatus()
        + " "
        + headers
        + Pages.bodyWithoutTokens(answer).replace("\"" + address + "\"", "\"\"");
  }
}

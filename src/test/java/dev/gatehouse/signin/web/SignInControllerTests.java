package dev.gatehouse.signin.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.OrganizationHosts;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Coming in. */
@WebTest
class SignInControllerTests {
  private final Acme acme;
  private final Entrance entrance;
  private final OrganizationHosts hosts;
  private final Rows rows;
  private final MockMvcTester mvc;

  SignInControllerTests(
      Stage stage, Entrance entrance, OrganizationHosts hosts, Rows rows, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.hosts = hosts;
    this.rows = rows;
    this.mvc = mvc;
  }

  @Test
  void thePageHasTheLabelsThatPeopleKnow() {
    Document page = Pages.page(look("/sign-in"));
    assertThat(Pages.texts(page, "label")).containsExactly("Email", "Password");
    assertThat(page.select("button").text()).isEqualTo("Sign in");
    assertThat(page.select("a[href=/password-reset]").text()).isEqualTo("Forgot password?");
    assertThat(page.getElementById("email").attr("autocomplete")).isEqualTo("username");
    assertThat(page.getElementById("password").attr("autocomplete")).isEqualTo("current-password");
    assertThat(page.select("title").text()).contains(acme.organization().name());
  }

  @Test
  @Tag("RAW-08")
  void theRightPasswordLetsIn() {
    assertThat(send(acme.ada().email(), Member.PASSWORD)).hasStatus(303).hasHeader("Location", "/");
    assertThat(send(acme.ada().email().toUpperCase(Locale.ROOT), Member.PASSWORD)).hasStatus(303);
  }

  @Test
  @Tag("S-08")
  @Tag("RAW-09")
  @Tag("RAW-10")
  void nobodyIsToldWhyNot() {
    acme.pia();
    acme.ina();
    String wrong = described(send(acme.ada().email(), "wrong password of ada"), acme.ada().email());
    assertThat(wrong).contains("422").contains("Email and password do not match");
    for (String address :
        List.of("nobody@birch.test", acme.pia().email(), acme.ina().email(), "no address")) {
      assertThat(described(send(address, Member.PASSWORD), address)).isEqualTo(wrong);
    }
  }

  @Test
  @Tag("S-08")
  void afterAFailureTheAddressIsKeptAndThePasswordNot() {
    Document page = Pages.page(send("nobody@birch.test", "wrong password"));
    assertThat(page.getElementById("email").val()).isEqualTo("nobody@birch.test");
    assertThat(page.getElementById("password").val()).isEmpty();
  }

  @Test
  void missingFieldsAreNamed() {
    Document page = Pages.page(send("", ""));
    assertThat(Pages.messageAt(page, "email")).isEqualTo("Please fill this in.");
    assertThat(Pages.messageAt(page, "password")).isEqualTo("Please fill this in.");
    assertThat(page.select(".gh-summary a").eachText())
        .containsExactlyInAnyOrder("Email: Please fill this in.", "Password: Please fill this in.");
  }

  @Test
  @Tag("S-11")
  void theSessionGetsANewId() {
    Cookie first = entrance.signIn(acme.ada());
    MvcTestResult again =
        mvc.post()
            .uri("/sign-in")
            .with(with(first))
            .with(csrf())
            .param("email", acme.ada().email())
            .param("password", Member.PASSWORD)
            .exchange();
    assertThat(again.getResponse().getCookie("session").getValue()).isNotEqualTo(first.getValue());
    assertThat(mvc.get().uri("/profile").with(with(first))).hasStatus(303);
  }

  @Test
  @Tag("S-11")
  void aSessionIdThatSomebodyPlantedIsNotKept() {
    MvcTestResult answer =
        mvc.post()
            .uri("/sign-in")
            .with(with(new Cookie("session", "cGxhbnRlZA")))
            .with(csrf())
            .param("email", acme.ada().email())
            .param("password", Member.PASSWORD)
            .exchange();
    assertThat(answer.getResponse().getCookie("session").getValue()).isNotEqualTo("cGxhbnRlZA");
  }

  @Test
  @Tag("S-11")
  void theCookieIsForThisHostAndNotForScripts() {
    Cookie session = entrance.signIn(acme.ada());
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getSecure()).isFalse();
    assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(session.getDomain()).isNull();
    assertThat(session.getPath()).isEqualTo("/");
    assertThat(session.getMaxAge()).isEqualTo(-1);
  }

  @Test
  @Tag("S-11")
  @Tag("S-14")
  void onHttpsTheCookieIsBoundToHostAndTransport() {
    onHttps();
    MvcTestResult answer = send(acme.ada().email(), Member.PASSWORD);
    Cookie session = answer.getResponse().getCookie("__Host-session");
    assertThat(session).isNotNull();
    assertThat(session.getSecure()).isTrue();
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(session.getDomain()).isNull();
    assertThat(session.getPath()).isEqualTo("/");
    assertThat(answer.getResponse().getCookie("session")).isNull();
    assertThat(answer.getResponse().getHeader("Strict-Transport-Security"))
        .startsWith("max-age=31536000");
    assertThat(mvc.get().uri("/profile").with(with(session))).hasStatusOk();
    assertThat(look("/assets/gatehouse.css")).containsHeader("Strict-Transport-Security");
    Cookie token = look("/sign-in").getResponse().getCookie("__Host-csrf");
    assertThat(token).isNotNull();
    assertThat(token.getSecure()).isTrue();
    assertThat(token.isHttpOnly()).isTrue();
  }

  @Test
  @Tag("S-11")
  void theSessionKnowsThePersonByIdAndNothingElse() {
    entrance.signIn(acme.ada());
    String name = acme.ada().id().toString();
    assertThat(
            rows.all(
                String.class,
                """
                SELECT a.ATTRIBUTE_NAME FROM app_session s
                JOIN app_session_ATTRIBUTES a ON a.SESSION_PRIMARY_ID = s.PRIMARY_ID
                WHERE s.PRINCIPAL_NAME = ?
                """,
                name))
        .containsExactlyInAnyOrder(
            "user",
            "organization",
            "signedInAt",
            "provedAt",
            "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME");
  }

  @Test
  void peopleComeBackToThePageTheyAskedFor() {
    MvcTestResult asked =
        mvc.get().uri("/users?q=mia&state=pending").with(entrance.visiting(acme)).exchange();
    assertThat(asked).hasStatus(303);
    String door = asked.getResponse().getHeader("Location");
    assertThat(door).isEqualTo("/sign-in?to=%2Fusers%3Fq%3Dmia%26state%3Dpending");
    Document page =
        Pages.page(mvc.get().uri(URI.create(door)).with(entrance.visiting(acme)).exchange());
    assertThat(page.select("input[name=to]").val()).isEqualTo("/users?q=mia&state=pending");
    assertThat(send(acme.ada().email(), Member.PASSWORD, "/users?q=mia&state=pending"))
        .hasHeader("Location", "/users?q=mia&state=pending");
  }

  @ParameterizedTest
  @Tag("S-06")
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "evil.example",
        " /users",
        "/\t/evil.example",
        "/users\r\nSet-Cookie: a=b",
        "@evil.example"
      })
  void thereIsNoWayToElsewhere(String to) {
    assertThat(send(acme.ada().email(), Member.PASSWORD, to)).hasHeader("Location", "/");
    assertThat(mvc.get().uri("/sign-in").param("to", to).with(entrance.by(acme.ada())).exchange())
        .hasHeader("Location", "/");
  }

  @Test
  void whoIsSignedInAlreadyIsLedOn() {
    RequestPostProcessor ada = entrance.by(acme.ada());
    assertThat(mvc.get().uri("/sign-in").with(ada)).hasStatus(303).hasHeader("Location", "/");
    assertThat(mvc.get().uri("/sign-in?to=/audit").with(ada)).hasHeader("Location", "/audit");
  }

  @Test
  void anExpiredPageOfHtmxIsReloadedAsAWhole() {
    MvcTestResult answer =
        mvc.get()
            .uri("/users")
            .with(entrance.visiting(acme))
            .header("HX-Request", "true")
            .exchange();
    assertThat(answer).hasStatus(401).hasHeader("HX-Refresh", "true").bodyText().isEmpty();
  }

  @Test
  void aFormSentByHtmxSaysSoAndStaysOpen() {
    MvcTestResult answer =
        mvc.post()
            .uri("/invitations/new")
            .with(entrance.visiting(acme))
            .with(csrf())
            .header("HX-Request", "true")
            .exchange();
    assertThat(answer).hasStatus(401).hasHeader("HX-Retarget", "#flash");
    assertThat(answer.getResponse().getHeader("HX-Refresh")).isNull();
    assertThat(Pages.page(answer).select("#flash").text()).startsWith("You are signed out");
  }

  @Test
  void aNoticeThatNobodyKnowsIsNotShown() {
    assertThat(Pages.page(look("/sign-in?notice=<b>x</b>")).select("[role=status], b")).isEmpty();
    assertThat(Pages.page(look("/sign-in?notice=signed-out")).select("[role=status]").text())
        .isEqualTo("You are signed out.");
  }

  private MvcTestResult look(String address) {
    return mvc.get().uri(address).with(entrance.visiting(acme)).exchange();
  }

  private MvcTestResult send(String email, String password) {
    return send(email, password, "");
  }

  private MvcTestResult send(String email, String password, String to) {
    return mvc.post()
        .uri("/sign-in")
        .with(entrance.visiting(acme))
        .with(csrf())
        .param("email", email)
        .param("password", password)
        .param("to", to)
        .exchange();
  }

  private RequestPostProcessor with(Cookie cookie) {
    return request -> {
      request.setCookies(cookie);
      return entrance.visiting(acme).postProcessRequest(request);
    };
  }

  /** Status, headers and page, without the typed address and random tokens. */
  private static String described(MvcTestResult answer, String address) {
    TreeMap<String, List<String>> headers = new TreeMap<>();
    answer
        .getResponse()
        .getHeaderNames()
        .forEach(name -> headers.put(name, answer.getResponse().getHeaders(name)));
    return answer.getResponse().getStatus()
        + " "
        + headers
        + Pages.bodyWithoutTokens(answer).replace("\"" + address + "\"", "\"\"");
  }

  private void onHttps() {
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
  }
}

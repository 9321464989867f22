package dev.gatehouse.registration.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.account.AccountCode;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.registration.Registering;
import dev.gatehouse.registration.RegistrationRequest;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The form by which people register. */
@WebTest
@Tag("D-18")
class RegisterControllerTests {
  private final Acme acme;
  private final Globex globex;
  private final Registering registering;
  private final Entrance entrance;
  private final Rows rows;
  private final MockMvcTester mvc;

  RegisterControllerTests(
      Stage stage, Registering registering, Entrance entrance, Rows rows, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.registering = registering;
    this.entrance = entrance;
    this.rows = rows;
    this.mvc = mvc;
  }

  @Test
  @Tag("FNO-17")
  @Tag("FNO-18")
  @Tag("FNO-20")
  @Tag("FNO-23")
  void theSignInPageLeadsToAFormThatAsksForIdAddressAndCompanyOrAccount() {
    assertThat(Pages.page(look("/sign-in")).select("a[href=/register]").text())
        .isEqualTo("Register with an entitlement ID");
    Document page = Pages.page(look("/register"));
    assertThat(Pages.texts(page, "label"))
        .containsExactly(
            "Entitlement ID or activation ID",
            "Email",
            "My company is new here",
            "Company name",
            "My company has an account already",
            "Account ID");
    assertThat(page.select("button").text()).isEqualTo("Register");
  }

  @Test
  @Tag("S-08")
  void theAnswerIsTheSameWhateverThereIs() {
    String free = registering.freeCode(acme);
    String used = registering.code(acme, registering.sold(acme, acme.accounts().boston()));
    String foreign = registering.freeCode(globex);
    List<String> answers =
        Stream.of(
                send(free, acme.address("new"), "company", "Moss Ltd", ""),
                send("nothing-like-this", acme.address("new"), "company", "Moss Ltd", ""),
                send(used, acme.address("new"), "company", "Moss Ltd", ""),
                send(foreign, acme.address("new"), "company", "Moss Ltd", ""),
                send(free, acme.con().email(), "company", "Moss Ltd", ""),
                send(free, acme.ada().email(), "company", "Moss Ltd", ""),
                send(free, acme.address("new"), "account", "", "0000000000000000"))
            .map(RegisterControllerTests::everything)
            .distinct()
            .toList();
    assertThat(answers).singleElement().asString().startsWith("303").contains("/register?sent");
    Document sent = Pages.page(look("/register?sent="));
    assertThat(sent.select("h1").text()).isEqualTo("Check your mail");
    assertThat(sent.select("form")).isEmpty();
  }

  @Test
  void whatIsMalformedIsRefusedAtItsFieldAndKept() {
    MvcTestResult answer = send("a b", "nobody", "company", "", "");
    assertThat(answer).hasStatus(422);
    Document page = Pages.page(answer);
    assertThat(Pages.messageAt(page, "code")).contains("4 to 64 letters");
    assertThat(Pages.messageAt(page, "email")).contains("not an e-mail address");
    assertThat(Pages.messageAt(page, "company")).isEqualTo("Please fill this in.");
    assertThat(Pages.messageAt(page, "accountId")).isEmpty();
    assertThat(page.getElementById("code").val()).isEqualTo("a b");
    assertThat(page.getElementById("email").val()).isEqualTo("nobody");
    Document account = Pages.page(send("good-one", acme.address("x"), "account", "", "short"));
    assertThat(Pages.messageAt(account, "accountId")).contains("16 letters and digits");
    assertThat(account.getElementById("accountId").val()).isEqualTo("short");
    assertThat(account.getElementById("target-account").hasAttr("checked")).isTrue();
    Document company =
        Pages.page(send("good-one", acme.address("x"), "company", "x".repeat(101), ""));
    assertThat(Pages.messageAt(company, "company")).contains("1 to 100 characters");
    assertThat(registrations()).isZero();
  }

  @Test
  @Tag("R-07")
  void aDoubledClickIsStoredOnceAndAnsweredAlike() {
    String key = Pages.page(look("/register")).select("input[name=key]").val();
    MvcTestResult first = sendKeyed(key, "good-one");
    assertThat(everything(sendKeyed(key, "good-one"))).isEqualTo(everything(first));
    assertThat(companies()).containsExactly("Moss Ltd");
    assertThat(Pages.page(sendKeyed(key, "a b")).select("input[name=key]").val()).isEqualTo(key);
  }

  private MvcTestResult sendKeyed(String key, String code) {
    return mvc.post()
        .uri("/register")
        .with(entrance.visiting(acme))
        .with(csrf())
        .param("key", key)
        .param("code", code)
        .param("email", acme.address("mia"))
        .param("target", "company")
        .param("company", "Moss Ltd")
        .exchange();
  }

  @Test
  @Tag("FNO-20")
  void whoFillsInBothIsAskedToChooseAtTheOneThatIsNotChosen() {
    AccountCode fern = registering.accountCode(acme, acme.accounts().selfRegistered());
    assertAskedToChoose("company", fern.value(), "accountId", "company");
    assertAskedToChoose("account", fern.grouped(), "company", "accountId");
    assertAskedToChoose("company", "short", "accountId", "company");
    assertThat(registrations()).isZero();
  }

  private void assertAskedToChoose(String target, String account, String other, String chosen) {
    MvcTestResult answer = send("good-one", acme.address("a"), target, "Moss Ltd", account);
    assertThat(answer).hasStatus(422);
    Document page = Pages.page(answer);
    assertThat(Pages.messageAt(page, other)).startsWith("Please choose one");
    assertThat(Pages.messageAt(page, chosen)).isEmpty();
    assertThat(page.getElementById("company").val()).isEqualTo("Moss Ltd");
    assertThat(page.getElementById("accountId").val()).isEqualTo(account);
    assertThat(page.getElementById("target-" + target).hasAttr("checked")).isTrue();
  }

  @Test
  @Tag("FNO-17")
  void blanksInAnIdDoNotMatter() {
    String code = registering.freeCode(acme);
    String spaced = " " + code.replace("-", " ").toLowerCase(Locale.ROOT);
    for (String typed : List.of(code, spaced)) {
      assertThat(send(typed, acme.address("mia"), "company", "Moss Ltd", "")).hasStatus(303);
    }
    assertThat(
            rows.all(
                String.class,
                "SELECT DISTINCT code_hash FROM registration WHERE organization_id = ?",
                acme.id().value()))
        .hasSize(1);
    assertThat(registrations()).isEqualTo(2);
  }

  @Test
  @Tag("FNO-20")
  void whereOnlyTheOtherOneIsFilledInThatOneIsMeant() {
    AccountCode fern = registering.accountCode(acme, acme.accounts().selfRegistered());
    assertThat(send("good-one", acme.address("a"), "company", "", fern.value())).hasStatus(303);
    assertThat(send("good-one", acme.address("b"), "account", "Moss Ltd", "")).hasStatus(303);
    assertThat(companies()).containsExactly("-", "Moss Ltd");
  }

  @Test
  @Tag("S-12")
  @Tag("FNO-22")
  void guessesAreSlowed() {
    for (int number = 0; number < 10; number++) {
      assertThat(send("guess-" + number, acme.address("x"), "company", "Moss Ltd", ""))
          .hasStatus(303);
    }
    MvcTestResult tooMany = send("guess-10", acme.address("x"), "company", "Moss Ltd", "");
    assertThat(tooMany).hasStatus(429).containsHeader("Retry-After");
    assertThat(Pages.page(tooMany).getElementById("code").val()).isEqualTo("guess-10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /register",
        "GET /register?sent=",
        "GET /register?waiting=",
        "GET /register?joined=",
        "POST /register",
        "GET /register/unknown",
        "POST /register/unknown"
      })
  void switchedOffThereIsNoSuchPage(String endpoint) {
    registering.switchOff(acme, acme.ada());
    String[] parts = endpoint.split(" ");
    MvcTestResult answer =
        mvc.method(HttpMethod.valueOf(parts[0]))
            .uri(parts[1])
            .with(entrance.visiting(acme))
            .with(csrf())
            .param("code", "good-one")
            .param("email", acme.address("mia"))
            .param("company", "Moss Ltd")
            .exchange();
    assertThat(answer).hasStatus(404);
    assertThat(registrations()).isZero();
    assertThat(Pages.page(look("/sign-in")).select("a[href=/register]")).isEmpty();
  }

  @Test
  @Tag("S-03")
  void lookingAtALinkChangesNothing() {
    String link = link("mia");
    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.GET)) {
      MvcTestResult answer = mvc.method(method).uri(link).with(entrance.visiting(acme)).exchange();
      assertThat(answer).hasStatusOk().hasHeader("Referrer-Policy", "no-referrer");
      assertThat(answer.getResponse().getCookie("session")).isNull();
    }
    Document page = Pages.page(look(link));
    assertThat(page.select("main p").text()).contains("Moss Ltd").contains(acme.address("mia"));
    assertThat(Pages.texts(page, "label"))
        .containsExactly("First name", "Last name", "New password");
    assertThat(page.select("a[href]:not(.gh-skip)")).isEmpty();
  }

  @Test
  @Tag("FNO-17")
  @Tag("FNO-23")
  void whoCompletesTheLinkCanSignIn() {
    MvcTestResult answer = complete(link("mia"), Member.PASSWORD);
    assertThat(answer).hasStatus(303).hasHeader("Location", "/sign-in?notice=joined");
    Member mia =
        new Member(acme, acme.userWith(acme.address("mia")), acme.address("mia"), "Mia", "Moss");
    assertThat(mvc.get().uri("/profile").with(entrance.by(mia))).hasStatusOk();
  }

  @Test
  @Tag("S-01")
  void aWeakPasswordIsRefusedAtItsField() {
    String link = link("mia");
    MvcTestResult answer = complete(link, "short");
    assertThat(answer).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(answer), "password")).contains("characters");
    assertThat(Pages.page(answer).getElementById("firstName").val()).isEqualTo("Mia");
    assertThat(complete(link, Member.PASSWORD)).hasStatus(303);
  }

  @Test
  @Tag("S-03")
  @Tag("S-12")
  void aDeadLinkSaysToRegisterAgainAndIsCounted() {
    String link = link("mia");
    complete(link, Member.PASSWORD);
    for (MvcTestResult answer :
        List.of(look(link), complete(link, Member.PASSWORD), look("/register/unknown"))) {
      assertThat(answer).hasStatus(410).hasHeader("Referrer-Policy", "no-referrer");
      assertThat(Pages.page(answer).select("a[href]").eachAttr("href"))
          .containsExactly("/register", "/sign-in");
    }
    for (int number = 0; number < 97; number++) {
      look("/register/unknown");
    }
    assertThat(look("/register/unknown")).hasStatus(429);
  }

  @Test
  void whatCannotBeCompletedAnyMoreSaysSo() {
    String link = link("pia");
    acme.pia();
    MvcTestResult answer = complete(link, Member.PASSWORD);
    assertThat(answer).hasStatus(409);
    assertThat(Pages.page(answer).select("h1").text())
        .isEqualTo("This registration cannot be completed any more");
  }

  @Test
  void whereApprovalIsNeededThePageSaysSo() {
    registering.approval(acme, acme.ada(), true);
    MvcTestResult answer = complete(link("mia"), Member.PASSWORD);
    assertThat(answer).hasStatus(303).hasHeader("Location", "/register?waiting");
    assertThat(Pages.page(look("/register?waiting=")).select("main").text())
        .contains("waiting for approval");
  }

  @Test
  void whoseAccountIsGoneIsToldSoWhenLooking() {
    AccountCode fern = registering.accountCode(acme, acme.accounts().selfRegistered());
    String link = link(registering.joining(registering.freeCode(acme), acme.address("mia"), fern));
    assertThat(look(link)).hasStatusOk();
    rows.change(
        "UPDATE registration SET account_id = 0 WHERE organization_id = ?", acme.id().value());
    for (MvcTestResult answer : List.of(look(link), complete(link, "short"))) {
      assertThat(answer).hasStatus(409);
      assertThat(Pages.page(answer).select("h1").text())
          .isEqualTo("This registration cannot be completed any more");
    }
  }

  @Test
  void whoIsSignedInAsSomebodyElseIsToldThatItIsComplete() {
    MvcTestResult answer = complete(link("mia"), Member.PASSWORD, entrance.by(acme.uma()));
    assertThat(answer).hasStatus(303).hasHeader("Location", "/register?joined");
    assertThat(Pages.page(look("/register?joined=")).select("h1").text())
        .isEqualTo("Registration complete");
    assertThat(rows.audited(acme.id(), "registration.complete").actorId())
        .isEqualTo(acme.userWith(acme.address("mia")).value());
    assertThat(rows.audited(acme.id(), "account.create").actorId()).isNull();
  }

  private String link(String name) {
    return link(registering.founding(registering.freeCode(acme), acme.address(name), "Moss Ltd"));
  }

  private String link(RegistrationRequest request) {
    return "/register/" + registering.link(acme, registering.ask(acme, request)).value();
  }

  private MvcTestResult complete(String link, String password) {
    return complete(link, password, entrance.visiting(acme));
  }

  private MvcTestResult complete(String link, String password, RequestPostProcessor browser) {
    return mvc.post()
        .uri(link)
        .with(browser)
        .with(csrf())
        .param("firstName", "Mia")
        .param("lastName", "Moss")
        .param("password", password)
        .param("timeZone", "Europe/Berlin")
        .exchange();
  }

  private MvcTestResult send(
      String code, String email, String target, String company, String account) {
    return mvc.post()
        .uri("/register")
        .with(entrance.visiting(acme))
        .with(csrf())
        .param("code", code)
        .param("email", email)
        .param("target", target)
        .param("company", company)
        .param("accountId", account)
        .exchange();
  }

  private MvcTestResult look(String path) {
    return mvc.get().uri(path).with(entrance.visiting(acme)).exchange();
  }

  private static String everything(MvcTestResult answer) {
    return answer.getResponse().getStatus()
        + answer.getResponse().getHeaderNames().stream()
            .sorted()
            .map(name -> name + ": " + answer.getResponse().getHeaders(name))
            .collect(Collectors.joining("\n", "\n", "\n"))
        + Pages.bodyWithoutTokens(answer);
  }

  private List<String> companies() {
    return rows.all(
        String.class,
        "SELECT COALESCE(company, '-') FROM registration WHERE organization_id = ? ORDER BY id",
        acme.id().value());
  }

  private int registrations() {
    return companies().size();
  }
}

package dev.gatehouse.directory.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.support.WebTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class SelectionControllerTests {
  private final Acme acme;
  private final Globex globex;
  private final Entrance entrance;
  private final Rows rows;
  private final TestClock clock;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  SelectionControllerTests(
      Stage stage, Entrance entrance, Rows rows, TestClock clock, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.entrance = entrance;
    this.rows = rows;
    this.clock = clock;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("RAW-09")
  void asksBeforeItDoesAnything() {
    MvcTestResult answer =
        mvc.get()
            .uri(
                "/users/selection/deactivation?users={a}&users={b}",
                acme.con().id(),
                acme.pat().id())
            .with(ada)
            .exchange();
    assertThat(answer).hasStatusOk();
    Document page = Pages.page(answer);
    assertThat(page.select(".gh-chosen").text())
        .contains(acme.con().email())
        .contains(acme.pat().email());
    assertThat(page.select("main button[type=submit]").text()).isEqualTo("Deactivate");
    assertThat(state(acme.con())).isEqualTo("ACTIVE");
  }

  @Test
  @Tag("RAW-09")
  @Tag("RAW-46")
  void whatCannotBeDoneToOneDoesNotHoldBackTheOthers() {
    MvcTestResult answer = post("removal", acme.con(), acme.ben(), acme.pia());
    assertThat(answer).hasStatusOk();
    Document page = Pages.page(answer);
    assertThat(page.select("main [role=status]").text()).isEqualTo("2 of 3 done.");
    assertThat(outcome(page, acme.ben())).contains("Take the role Administrator away first");
    assertThat(outcome(page, acme.con())).endsWith("Done");
    assertThat(state(acme.con())).isEqualTo("REMOVED");
    assertThat(state(acme.ben())).isEqualTo("ACTIVE");
    assertThat(rows.audited(acme.id(), "user.remove").subjectId())
        .isEqualTo(acme.con().id().value());
    assertThat(rows.audited(acme.id(), "user.discard").subjectId())
        .isEqualTo(acme.pia().id().value());
  }

  @Test
  @Tag("R-07")
  void aDoubledResendSendsOnce() {
    String seen = latestMail();
    assertThat(Pages.page(post("resend", seen, acme.pia())).select("main").text())
        .contains("1 of 1 done.");
    String after = latestMail();
    assertThat(after).isNotEqualTo(seen);
    assertThat(post("resend", seen, acme.pia())).hasStatusOk();
    assertThat(latestMail()).isEqualTo(after);
  }

  @Test
  @Tag("D-09")
  @Tag("RAW-51")
  void aRoleIsAddedAndTakenByTheRulesOfEdit() {
    assertThat(
            role(entrance.by(acme.ada()), "ADD", SystemRole.DOWNLOAD_PACKAGE_MANAGER, acme.pat()))
        .hasStatusOk();
    assertThat(rolesOf(acme.pat())).containsExactly("DOWNLOAD_PACKAGE_MANAGER");
    MvcTestResult refused =
        role(entrance.by(acme.uma()), "TAKE", SystemRole.DOWNLOAD_PACKAGE_MANAGER, acme.pat());
    assertThat(outcome(Pages.page(refused), acme.pat())).contains("permissions you hold");
    assertThat(rolesOf(acme.pat())).containsExactly("DOWNLOAD_PACKAGE_MANAGER");
    role(entrance.by(acme.ada()), "TAKE", SystemRole.DOWNLOAD_PACKAGE_MANAGER, acme.pat());
    assertThat(rolesOf(acme.pat())).isEmpty();
  }

  @Test
  @Tag("S-13")
  void makingAdministratorsAsksForThePasswordOnceMore() {
    RequestPostProcessor session = entrance.by(acme.ada());
    clock.pass(Duration.ofMinutes(16));
    MvcTestResult asked = role(session, "ADD", SystemRole.ADMINISTRATOR, acme.pat());
    assertThat(asked).hasStatus(422);
    assertThat(Pages.page(asked).select("input[name=yourPassword]")).hasSize(1);
    assertThat(rolesOf(acme.pat())).isEmpty();
  }

  @Test
  @Tag("S-09")
  @Tag("RAW-01")
  void peopleOfAnotherOrganizationAreNobody() {
    MvcTestResult answer = post("deactivation", globex.xan());
    assertThat(Pages.page(answer).select("main").text()).contains("0 of 0 done.");
    assertThat(state(globex.xan())).isEqualTo("ACTIVE");
  }

  @Test
  void nobodyAndTooManyAreRefused() {
    assertThat(post("deactivation")).hasStatus(422);
    String[] many = IntStream.range(0, 101).mapToObj(String::valueOf).toArray(String[]::new);
    assertThat(
            mvc.post()
                .uri("/users/selection/deactivation")
                .with(ada)
                .with(csrf())
                .param("users", many))
        .hasStatus(422);
  }

  @Test
  void leadsBackToTheViewItCameFrom() {
    Document page =
        Pages.page(
            mvc.get()
                .uri(
                    "/users/selection/removal?users={a}&view={view}",
                    acme.con().id(),
                    "state=active")
                .with(ada)
                .exchange());
    assertThat(page.select("main a").attr("href")).isEqualTo("/users?state=active");
  }

  private MvcTestResult post(String deed, Member... people) {
    return post(deed, "", people);
  }

  private MvcTestResult post(String deed, String seen, Member... people) {
    var request =
        mvc.post()
            .uri("/users/selection/" + deed)
            .with(ada)
            .with(csrf())
            .param(
                "users",
                Arrays.stream(people).map(who -> who.id().toString()).toArray(String[]::new));
    return seen.isEmpty() ? request.exchange() : request.param("seen", seen).exchange();
  }

  private MvcTestResult role(
      RequestPostProcessor by, String given, SystemRole role, Member person) {
    return mvc.post()
        .uri("/users/selection/roles")
        .with(by)
        .with(csrf())
        .param("users", person.id().toString())
        .param("given", given)
        .param("role", String.valueOf(acme.role(role).value()))
        .exchange();
  }

  private static String outcome(Document page, Member person) {
    return page.select(".gh-outcomes tr:contains(%s)".formatted(person.email())).text();
  }

  private String state(Member person) {
    return rows.one(String.class, "SELECT state FROM app_user WHERE id = ?", person.id().value());
  }

  private String latestMail() {
    return rows.one(
        String.class, "SELECT mail_id FROM invitation WHERE user_id = ?", acme.pia().id().value());
  }

  private List<String> rolesOf(Member person) {
    return rows.all(
        String.class,
        "SELECT r.code FROM user_role h JOIN role r ON r.id = h.role_id WHERE h.user_id = ?",
        person.id().value());
  }
}

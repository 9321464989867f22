package dev.gatehouse.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.user.UserAdministration;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page of one person, and where acting from it leads. */
@WebTest
class UserDetailsControllerTests {
  private final Acme acme;
  private final Globex globex;
  private final Entrance entrance;
  private final UserAdministration administration;
  private final StatementCounter counter;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  UserDetailsControllerTests(
      Stage stage,
      Entrance entrance,
      UserAdministration administration,
      StatementCounter counter,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.entrance = entrance;
    this.administration = administration;
    this.counter = counter;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("RAW-04")
  @Tag("D-15")
  void thePageSaysWhatHangsOnThePerson() {
    Document page = page(acme.bob());
    assertThat(page.select("h1").text()).isEqualTo(acme.bob().email());
    assertThat(fact(page, "State")).isEqualTo("Active");
    assertThat(fact(page, "Type")).isEqualTo("Customer");
    assertThat(fact(page, "Kind")).isEqualTo("Consumer");
    assertThat(fact(page, "Linked accounts"))
        .isEqualTo(
            "Acme North America › Acme East › Acme Massachusetts › Acme Boston Special Operations");
    assertThat(fact(page, "Role")).isEqualTo("Portal User");
    assertThat(fact(page, "Scopes")).isEqualTo("–");
    assertThat(fact(page, "Last sign-in")).isEqualTo("never");
    assertThat(fact(page, "Joined")).endsWith("UTC");
  }

  @Test
  @Tag("RAW-36")
  void thePageOfSomebodyPendingTellsOfTheInvitation() {
    Document page = page(acme.pia());
    assertThat(fact(page, "State")).startsWith("Pending").contains("Invited by Ada Adler");
    assertThat(fact(page, "Joined")).isEqualTo("has not joined yet");
    assertThat(page.select("main form[action$=/resend] [name=mail]")).hasSize(1);
  }

  @Test
  @Tag("D-01")
  void aRemovedPersonStillHasAPageButNoEdit() {
    administration.remove(acme.actor(acme.ada()), acme.con().id());
    Document page = page(acme.con());
    assertThat(fact(page, "State")).contains("Ada Adler");
    assertThat(page.select("main a[href$=/edit]")).isEmpty();
  }

  @Test
  @Tag("RAW-11")
  void theListLeadsThere() {
    String own = "/users/" + acme.con().id();
    Document list = Pages.page(mvc.get().uri("/users?q=con").with(ada).exchange());
    assertThat(list.select("a[href=%s]".formatted(own)).text()).isEqualTo(acme.con().email());
  }

  @Test
  @Tag("D-21")
  void whoMayOpenTheTrailFindsTheHistory() {
    assertThat(page(acme.con()).select("a[href^=/audit?person=]")).hasSize(1);
    MvcTestResult answer =
        mvc.get().uri("/users/" + acme.con().id()).with(entrance.by(acme.uma())).exchange();
    assertThat(Pages.page(answer).select("a[href^=/audit]")).isEmpty();
  }

  @Test
  @Tag("RAW-01")
  void somebodyOfAnotherOrganizationIsNobody() {
    assertThat(mvc.get().uri("/users/" + globex.xan().id()).with(ada)).hasStatus(404);
    assertThat(mvc.get().uri("/users/987654321").with(ada)).hasStatus(404);
  }

  @Test
  void thePageTakesAsManyStatementsForTwoAccountsAsForOne() {
    assertThat(statements(acme.bob())).isEqualTo(statements(acme.con()));
  }

  @Test
  void whoActsFromThePageComesBackToItAndFromAViewToTheView() {
    String own = "/users/" + acme.con().id();
    assertThat(act(own + "/deactivation", own)).hasHeader("HX-Redirect", own);
    assertThat(act(own + "/activation", "/users?state=inactive"))
        .hasHeader("HX-Redirect", "/users?state=inactive");
    assertThat(act(own + "/deactivation", "https://elsewhere.test/users/7/edit"))
        .hasHeader("HX-Redirect", "/users");
    assertThat(act(own + "/removal", own)).hasHeader("HX-Redirect", "/users");
  }

  private MvcTestResult act(String path, String from) {
    return mvc.post()
        .uri(path)
        .header("HX-Request", "true")
        .header("HX-Current-URL", from.startsWith("/") ? "http://acme.test" + from : from)
        .with(ada)
        .with(csrf())
        .exchange();
  }

  private long statements(Member member) {
    page(member);
    // The session writes down now and then that it was used.
    return counter.statementsOf(() -> page(member)).stream()
        .filter(statement -> !statement.toLowerCase(Locale.ROOT).contains("app_session"))
        .count();
  }

  private Document page(Member member) {
    return Pages.page(mvc.get().uri("/users/" + member.id()).with(ada).exchange());
  }

  private static String fact(Document page, String name) {
    Element term =
        page.select("main dt").stream()
            .filter(candidate -> candidate.text().equals(name))
            .findFirst()
            .orElseThrow();
    return term.nextElementSibling().text();
  }
}

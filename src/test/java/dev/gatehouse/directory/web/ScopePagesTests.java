package dev.gatehouse.directory.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Scope;
import dev.gatehouse.access.ScopeAdministration;
import dev.gatehouse.access.ScopeDefinition;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.WebTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The scopes as a user manager sees and changes them. */
@WebTest
@Tag("D-17")
class ScopePagesTests {
  private final Acme acme;
  private final ScopeAdministration administration;
  private final Rows rows;
  private final StatementCounter counter;
  private final MockMvcTester mvc;
  private final RequestPostProcessor uma;

  ScopePagesTests(
      Stage stage,
      Entrance entrance,
      ScopeAdministration administration,
      Rows rows,
      StatementCounter counter,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.administration = administration;
    this.rows = rows;
    this.counter = counter;
    this.mvc = mvc;
    this.uma = entrance.by(acme.uma());
  }

  @Test
  void aLineTellsNameDescriptionStateAndWhoHoldsIt() {
    Scope held = create("catalog.read", "Look at the catalogue");
    Scope idle = create("reports.read", "");
    hold(acme.con(), held);
    Document page = page("/scopes");
    assertThat(line(page, held).text())
        .isEqualTo("catalog.read Look at the catalogue In use 1 person Edit Retire");
    assertThat(line(page, held).select("a[href^=/users]").attr("href"))
        .isEqualTo("/users?scope=" + held.id().value());
    assertThat(line(page, idle).text()).contains("nobody");
    assertThat(line(page, idle).select("a[href^=/users]")).isEmpty();
  }

  @Test
  void theSearchFindsBeginningsAndSaysWhenThereIsNone() {
    create("catalog.read", "");
    create("reports.read", "");
    assertThat(names(page("/scopes?q=CAT"))).containsExactly("catalog.read");
    Document none = page("/scopes?q=zzz");
    assertThat(none.select("#scopes [role=status] p").text())
        .isEqualTo("No scope begins like this.");
    assertThat(none.select("#scopes a[href=/scopes]").text()).isEqualTo("Show all");
    assertThat(none.select("input[name=q]").attr("aria-label")).isEqualTo("Search scopes");
  }

  @Test
  void withoutAnyScopeThePageInvitesToMakeOne() {
    assertThat(page("/scopes").select("#scopes [role=status]").text())
        .isEqualTo("There are no scopes yet. Create the first one.");
  }

  @Test
  void pagesFollowEachOtherAndKeepTheSearch() {
    IntStream.range(0, 60).forEach(number -> create("many " + number, ""));
    create("other", "");
    Document page = page("/scopes?q=many");
    assertThat(names(page)).hasSize(25);
    assertThat(page.select("a[rel=prev]")).isEmpty();
    page = page(page.select("a[rel=next]").attr("href"));
    assertThat(names(page)).hasSize(25);
    page = page(page.select("a[rel=next]").attr("href"));
    assertThat(names(page)).hasSize(10).allMatch(name -> name.startsWith("many"));
    assertThat(page.select("a[rel=next]")).isEmpty();
    assertThat(names(page(page.select("a[rel=prev]").attr("href")))).hasSize(25);
  }

  @Test
  void htmxGetsTheRegionOfThePageAndNothingElse() {
    create("catalog.read", "");
    MvcTestResult region =
        mvc.get().uri("/scopes?q=c").with(uma).header("HX-Request", "true").exchange();
    assertThat(region).hasStatusOk();
    assertThat(Pages.body(region)).startsWith("<div id=\"scopes\" ").doesNotContain("<html");
  }

  @Test
  void aScopeIsCreatedFromTheForm() {
    MvcTestResult done = send("/scopes/new", Map.of("name", "catalog.read", "description", "Look"));
    assertThat(done).hasStatus(303).hasHeader("Location", "/scopes");
    Document page = page("/scopes");
    assertThat(Pages.flash(page)).isEqualTo("The scope catalog.read is there now.");
    assertThat(names(page)).containsExactly("catalog.read");
  }

  @Test
  @Tag("R-07")
  void theSamePageSentTwiceMakesOneScope() {
    Map<String, String> form =
        Map.of("key", UUID.randomUUID().toString(), "name", "catalog.read", "description", "");
    assertThat(send("/scopes/new", form)).hasStatus(303);
    assertThat(send("/scopes/new", form)).hasStatus(303);
    assertThat(names(page("/scopes"))).hasSize(1);
  }

  @Test
  void aRefusedFormSaysWhyAndKeepsWhatWasTyped() {
    create("catalog.read", "");
    MvcTestResult refused =
        send("/scopes/new", Map.of("name", "CATALOG.READ", "description", "Again"));
    assertThat(refused).hasStatus(422);
    Document page = Pages.page(refused);
    assertThat(Pages.messageAt(page, "name"))
        .isEqualTo("There is already a scope called catalog.read.");
    assertThat(page.select("input[name=name]").val()).isEqualTo("CATALOG.READ");
    assertThat(page.select("textarea").text()).isEqualTo("Again");

    assertThat(Pages.messageAt(Pages.page(send("/scopes/new", Map.of())), "name"))
        .startsWith("Please give a name of 1 to 100 characters");
    assertThat(
            Pages.messageAt(
                Pages.page(
                    send("/scopes/new", Map.of("name", "x", "description", "y".repeat(501)))),
                "description"))
        .startsWith("Please describe it in at most 500 characters");
  }

  @Test
  void editingWarnsThatSystemsSeeTheNewName() {
    Scope scope = create("catalog.read", "Look");
    Document page = page(edit(scope));
    assertThat(page.select("h1").text()).isEqualTo("Edit scope catalog.read");
    assertThat(page.getElementById("name-hint").text())
        .startsWith("Systems that read this scope see a new name at once");

    assertThat(send(edit(scope), Map.of("version", "0", "name", "shop.read", "description", "")))
        .hasStatus(303)
        .hasHeader("Location", "/scopes");
    assertThat(names(page("/scopes"))).containsExactly("shop.read");
  }

  @Test
  @Tag("R-06")
  void theSecondOfTwoEditorsIsToldWhatTheFirstChangedAndCanSaveBoth() {
    Scope scope = create("catalog.read", "Look");
    administration.change(
        acme.actor(acme.ada()), scope.id(), 0, new ScopeDefinition("shop.read", "Look"));

    MvcTestResult stale =
        send(
            edit(scope),
            Map.of(
                "version", "0",
                "seenName", "catalog.read",
                "seenDescription", "Look",
                "name", "catalog.read",
                "description", "Look and see"));

    assertThat(stale).hasStatus(409);
    Document page = Pages.page(stale);
    assertThat(page.select(".alert li").eachText()).containsExactly("Name: shop.read");
    assertThat(page.select("input[name=name]").val()).isEqualTo("shop.read");
    assertThat(page.select("textarea").text()).isEqualTo("Look and see");
    assertThat(page.select("input[name=version]").val()).isEqualTo("1");
  }

  @Test
  void retirementIsConfirmedAndTakenBack() {
    Scope scope = create("catalog.read", "");
    assertThat(page(retirement(scope)).select("main").text())
        .contains("catalog.read is offered no more", "Everybody who holds it keeps it");

    assertThat(send(retirement(scope), Map.of())).hasStatus(303);
    Document page = page("/scopes");
    assertThat(Pages.flash(page)).startsWith("The scope catalog.read is retired");
    assertThat(line(page, scope).text()).contains("Retired ").endsWith("Edit Reinstate");

    assertThat(send("/scopes/%d/reinstatement".formatted(scope.id().value()), Map.of()))
        .hasStatus(303);
    assertThat(line(page("/scopes"), scope).text()).contains("In use");
  }

  @Test
  void hostileNamesAreOnlyText() {
    create("<img src=x onerror=alert(1)>", "<script>alert(2)</script>${7*7}");
    Document page = page("/scopes");
    assertThat(page.select("main img, main script")).isEmpty();
    assertThat(page.text()).contains("<img src=x onerror=alert(1)>", "${7*7}");
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheScopes() {
    create("one", "");
    page("/scopes");
    List<String> few = counter.statementsOf(() -> page("/scopes"));
    IntStream.range(0, 40).forEach(number -> hold(acme.con(), create("many" + number, "")));
    assertThat(counter.statementsOf(() -> page("/scopes"))).hasSameSizeAs(few).hasSizeLessThan(12);
  }

  private Scope create(String name, String description) {
    return administration.create(
        acme.actor(acme.uma()), UUID.randomUUID(), new ScopeDefinition(name, description));
  }

  private void hold(Member member, Scope scope) {
    rows.change(
        "INSERT INTO user_scope (organization_id, user_id, scope_id) VALUES (?, ?, ?)",
        acme.id().value(),
        member.id().value(),
        scope.id().value());
  }

  private Document page(String path) {
    MvcTestResult answer = mvc.get().uri(URI.create(path)).with(uma).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private MvcTestResult send(String path, Map<String, String> fields) {
    MockMvcTester.MockMvcRequestBuilder post = mvc.post().uri(path).with(uma).with(csrf());
    fields.forEach((name, value) -> post.param(name, value));
    return post.exchange();
  }

  private static List<String> names(Document page) {
    return Pages.texts(page, "#scopes .gh-name");
  }

  private static Element line(Document page, Scope scope) {
    return page.getElementById("scope-" + scope.id().value());
  }

  private static String edit(Scope scope) {
    return "/scopes/%d/edit".formatted(scope.id().value());
  }

  private static String retirement(Scope scope) {
    return "/scopes/%d/retirement".formatted(scope.id().value());
  }
}

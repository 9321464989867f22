package dev.gatehouse.directory.web;

import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.ScopeId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.FilledForm;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.user.UserEditing;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.MultiValueMap;

/** Edit while it is filled in: what is found, what follows, and what would be lost. */
@WebTest
class UserEditDraftControllerTests {
  private final Acme acme;
  private final Entrance entrance;
  private final UserEditing editing;
  private final StatementCounter counter;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  UserEditDraftControllerTests(
      Stage stage,
      Entrance entrance,
      UserEditing editing,
      StatementCounter counter,
      Rows rows,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.editing = editing;
    this.counter = counter;
    this.rows = rows;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("RAW-43")
  void keepsWhatIsTypedAndChangesNothing() {
    Member con = acme.con();
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    Document page =
        draft(
            con,
            form(con)
                .type("firstName", "Other")
                .type("phone", "555 0101")
                .tick("producer")
                .choose("state", "INACTIVE")
                .fields());

    assertThat(page.getElementById("firstName").val()).isEqualTo("Other");
    assertThat(page.getElementById("phone").val()).isEqualTo("555 0101");
    assertThat(page.select("#state option[selected]").val()).isEqualTo("INACTIVE");
    assertThat(page.getElementById("producer").hasAttr("checked")).isTrue();
    assertThat(page.select(".gh-summary")).isEmpty();
    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  @Tag("RAW-29")
  void findsScopesBesideThoseThePersonHas() {
    Member con = acme.con();
    ScopeId read = acme.scope("catalog.read");
    acme.scope("orders.read");
    acme.scope("other");
    editing.edit(
        acme.actor(acme.ada()), con.id(), acme.edit(con, acme.wish().consumer().scopes(read)));

    Document page = draft(con, form(con).type("scopeSearch", "read").fields());

    assertThat(Pages.texts(page, "#scope-options label"))
        .containsExactly("catalog.read", "orders.read");
    assertThat(page.getElementById("scope-" + read.value()).hasAttr("checked")).isTrue();
    assertThat(page.getElementById("scopeSearch").val()).isEqualTo("read");
  }

  @Test
  @Tag("RAW-30")
  void offersAndTicksAScopeToBeMadeWhichIsMadeBySaveOnly() {
    Member con = acme.con();
    Document page = draft(con, form(con).type("scopeSearch", "new.one").fields());
    assertThat(page.getElementById("createScope").text()).isEqualTo("Create scope \"new.one\"");

    MultiValueMap<String, String> fields = FilledForm.of(page, "edit-form").fields();
    fields.add("newScope", page.getElementById("createScope").val());
    Document ticked = draft(con, fields);

    assertThat(ticked.select("input[name=newScopes][checked]").eachAttr("value"))
        .containsExactly("new.one");
    assertThat(ticked.select("#createScope")).isEmpty();
    assertThat(scopes()).isEmpty();
    assertThat(
            mvc.post()
                .uri("/users/{id}/edit", con.id().toString())
                .with(ada)
                .with(csrf())
                .params(FilledForm.of(ticked, "edit-form").fields()))
        .hasStatus(303);
    assertThat(scopes()).containsExactly("new.one");
  }

  @Test
  @Tag("D-15")
  void saysWhatSavingWouldTakeAway() {
    Member both = acme.uma();
    editing.edit(
        acme.actor(acme.ada()),
        both.id(),
        acme.edit(
            both, acme.wish().consumer().producer().roles(USER_MANAGER).newScopes("catalog.read")));

    assertThat(draft(both, form(both).fields()).select(".alert-warning")).isEmpty();
    assertThat(draft(both, form(both).untick("producer").fields()).select(".alert-warning").text())
        .isEqualTo("Saving takes away: User Manager");
    assertThat(draft(both, form(both).untick("consumer").fields()).select(".alert-warning").text())
        .isEqualTo("Saving takes away: catalog.read");
  }

  @Test
  @Tag("FNO-05")
  @Tag("FNO-06")
  void saysWhyAccountsDoNotGoTogether() {
    Member bob = acme.bob();
    acme.accounts().partner();

    Document page = draft(bob, form(bob).type("accountSearch", "a").fields());

    Element upper = page.getElementById("account-" + acme.accounts().massachusetts().value());
    assertThat(upper.hasAttr("disabled")).isTrue();
    assertThat(page.getElementById(upper.attr("aria-describedby")).text())
        .isEqualTo("in one line with Acme Boston, above or below it");
    Document others = draft(bob, form(bob).type("accountSearch", "cedar").fields());
    Element partner = others.getElementById("account-" + acme.accounts().partner().value());
    assertThat(others.getElementById(partner.attr("aria-describedby")).text())
        .startsWith("of another type than");
  }

  @Test
  @Tag("D-15")
  void theFormAsItIsShownForOtherAccountsCanBeSaved() {
    Member pat = acme.pat();
    MultiValueMap<String, String> fields = form(pat).fields();
    fields.set("accounts", String.valueOf(acme.accounts().specialOperations().value()));

    Document page = draft(pat, fields);

    assertThat(page.getElementById("producer").hasAttr("disabled")).isTrue();
    assertThat(page.getElementById("role-" + acme.role(PORTAL_USER).value()).hasAttr("checked"))
        .isTrue();
    assertThat(
            mvc.post()
                .uri("/users/{id}/edit", pat.id().toString())
                .with(ada)
                .with(csrf())
                .params(FilledForm.of(page, "edit-form").fields()))
        .hasStatus(303);
    assertThat(rows.one(String.class, "SELECT type FROM app_user WHERE id = ?", pat.id().value()))
        .isEqualTo("CUSTOMER");
  }

  @Test
  @Tag("D-09")
  void forSomebodyBeyondOnesReachThereIsNoForm() {
    MvcTestResult answer =
        mvc.post()
            .uri("/users/{id}/edit/draft", acme.ben().id().toString())
            .with(entrance.by(acme.uma()))
            .with(csrf())
            .exchange();
    assertThat(Pages.page(answer).select("main input:not([name=_csrf])")).isEmpty();
    assertThat(Pages.page(answer).select("main [role=alert]").text()).contains("that you lack");
  }

  @Test
  void htmxGetsTheForm() {
    MvcTestResult answer =
        mvc.post()
            .uri("/users/{id}/edit/draft", acme.con().id().toString())
            .with(ada)
            .with(csrf())
            .header("HX-Request", "true")
            .params(form(acme.con()).fields())
            .exchange();
    assertThat(answer).hasStatusOk();
    assertThat(Pages.body(answer).strip()).startsWith("<form").endsWith("</form>");
  }

  @Test
  void takesTheSameFewStatementsWhateverThePersonHas() {
    Member con = acme.con();
    acme.accounts().top("Other", AccountType.PRODUCER);
    give(con, "scope");
    draft(con, searching(con));
    MultiValueMap<String, String> little = searching(con);
    int shown = counter.statementsOf(() -> page(con)).size();
    int drafted = counter.statementsOf(() -> draft(con, little)).size();

    IntStream.range(0, 12)
        .forEach(number -> acme.accounts().top("Account " + number, AccountType.PRODUCER));
    give(con, IntStream.range(0, 30).mapToObj("scope.%02d"::formatted).toArray(String[]::new));
    MultiValueMap<String, String> much = searching(con);

    assertThat(counter.statementsOf(() -> page(con))).hasSize(shown);
    assertThat(counter.statementsOf(() -> draft(con, much))).hasSize(drafted);
  }

  private void give(Member member, String... scopes) {
    editing.edit(
        acme.actor(acme.ada()),
        member.id(),
        acme.edit(member, acme.wish().consumer().newScopes(scopes)));
  }

  private MultiValueMap<String, String> searching(Member member) {
    return form(member).type("scopeSearch", "s").type("accountSearch", "o").fields();
  }

  private Document page(Member member) {
    return Pages.page(
        mvc.get().uri("/users/{id}/edit", member.id().toString()).with(ada).exchange());
  }

  private FilledForm form(Member member) {
    return FilledForm.of(page(member), "edit-form");
  }

  private Document draft(Member member, MultiValueMap<String, String> fields) {
    MvcTestResult answer =
        mvc.post()
            .uri("/users/{id}/edit/draft", member.id().toString())
            .with(ada)
            .with(csrf())
            .params(fields)
            .exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private List<String> scopes() {
    return rows.all(
        String.class, "SELECT name FROM scope WHERE organization_id = ?", acme.id().value());
  }
}

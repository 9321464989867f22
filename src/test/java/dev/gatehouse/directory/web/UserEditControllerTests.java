package dev.gatehouse.directory.web;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.DOWNLOAD_PACKAGE_MANAGER;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.ScopeId;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Wish;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.FilledForm;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.user.UserEditing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Edit as a browser shows and sends it. */
@WebTest
class UserEditControllerTests {
  private final Stage stage;
  private final Acme acme;
  private final Entrance entrance;
  private final UserEditing editing;
  private final TestClock clock;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  UserEditControllerTests(
      Stage stage,
      Entrance entrance,
      UserEditing editing,
      TestClock clock,
      Rows rows,
      MockMvcTester mvc) {
    this.stage = stage;
    this.acme = stage.acme();
    this.entrance = entrance;
    this.editing = editing;
    this.clock = clock;
    this.rows = rows;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("RAW-40")
  void theFormShowsThePersonAsTheyAre() {
    ScopeId read = acme.scope("catalog.read");
    Member con = acme.con();
    edit(con, acme.wish().consumer().scopes(read));

    Document page = page(con);

    assertThat(page.select("h1").text()).isEqualTo("Edit user");
    assertThat(page.select("main").text()).contains(con.email(), con.name());
    assertThat(page.getElementById("firstName").val()).isEqualTo("Con");
    assertThat(page.getElementById("lastName").val()).isEqualTo("Corey");
    assertThat(page.select("#state option[selected]").text()).isEqualTo("Active");
    assertThat(checked(page, "consumer")).isTrue();
    assertThat(checked(page, "producer")).isFalse();
    assertThat(Pages.texts(page, "#scopes .form-check:has([checked]) label"))
        .containsExactly("catalog.read");
    assertThat(Pages.texts(page, "#accounts .form-check:has([checked]) label"))
        .containsExactly(acme.organization().name());
    assertThat(page.select("button[type=submit]").eachText()).contains("Save");
  }

  @Test
  @Tag("RAW-41")
  @Tag("D-15")
  void theFormFollowsTheKindAndTheType() {
    assertThat(checked(page(acme.pat()), "producer")).isTrue();
    assertThat(Pages.texts(page(acme.pat()), "#roles label")).contains("User Manager");

    Document customer = page(acme.bob());
    assertThat(customer.getElementById("producer").hasAttr("disabled")).isTrue();
    assertThat(customer.getElementById("producer-hint").text())
        .isEqualTo("for accounts of the producer only");
    assertThat(checked(customer, "consumer")).isTrue();
    assertThat(Pages.texts(customer, "#roles .form-check:has([checked]) label"))
        .containsExactly("Portal User");
    assertThat(Pages.texts(customer, "#roles label")).doesNotContain("User Manager");
  }

  @Test
  @Tag("RAW-43")
  void saveCompletesTheUpdateAndSaysSo() {
    Member con = acme.con();
    FilledForm form =
        form(con).type("firstName", "Connie").type("phone", "555 0199").untick("consumer");

    MvcTestResult answer = send(con, form.tick("producer").tick(box(USER_MANAGER)));

    assertThat(answer).hasStatus(303).hasHeader("Location", "/users");
    Document panel = Pages.page(mvc.get().uri("/users").with(ada).exchange());
    assertThat(Pages.flash(panel)).isEqualTo(con.email() + " is saved.");
    assertThat(panel.selectFirst("#user-" + con.id()).text())
        .contains("Connie Corey", "User Manager");
    assertThat(page(con).getElementById("phone").val()).isEqualTo("555 0199");
  }

  @Test
  @Tag("RAW-43")
  void leavingWithoutSaveChangesNothing() {
    Member con = acme.con();
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    FilledForm form = form(con).type("firstName", "Other").tick("producer");
    mvc.post()
        .uri("/users/{id}/edit/draft", con.id().toString())
        .with(ada)
        .with(csrf())
        .params(form.fields())
        .exchange();
    assertThat(page(con).getElementById("firstName").val()).isEqualTo("Con");
    assertThat(page(con).select("main a[href=/users]").eachText()).contains("Cancel");

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  @Tag("RAW-44")
  @Tag("RAW-09")
  void theSwitchBlocksAndLetsInAgain() {
    Member con = acme.con();

    assertThat(send(con, form(con).choose("state", "INACTIVE"))).hasStatus(303);
    assertThat(state(con)).isEqualTo("INACTIVE");
    assertThat(page(con).select("#state option[selected]").text()).isEqualTo("Inactive");

    assertThat(send(con, form(con).choose("state", "ACTIVE"))).hasStatus(303);
    assertThat(state(con)).isEqualTo("ACTIVE");
  }

  @Test
  @Tag("RAW-44")
  @Tag("D-05")
  void forPendingPeopleThereIsNoSwitchAndNamesMayStayEmpty() {
    Document page = page(acme.pia());
    assertThat(page.select("#state")).isEmpty();
    assertThat(page.getElementById("firstName-hint").text()).contains("May stay empty");

    assertThat(send(acme.pia(), form(acme.pia()).type("phone", "1"))).hasStatus(303);
  }

  @Test
  @Tag("D-15")
  void otherAccountsChangeTheType() {
    Member uma = acme.uma();
    AccountId boston = acme.accounts().boston();
    Document page = draft(uma, form(uma).untick(account(acme.accounts().root())), boston);
    FilledForm form = FilledForm.of(page, "edit-form");
    assertThat(page.select(".alert-warning").text()).isEqualTo("Saving takes away: User Manager");

    assertThat(send(uma, form)).hasStatus(303);

    assertThat(
            rows.one(
                String.class,
                "SELECT CONCAT(type, consumer, producer) FROM app_user WHERE id = ?",
                uma.id().value()))
        .isEqualTo("CUSTOMER10");
    assertThat(roles(uma)).containsExactly("PORTAL_USER");
  }

  @Test
  @Tag("D-09")
  void rolesBeyondOnesOwnAreShownDisabledWithTheReasonAndStay() {
    Member pat = acme.pat();
    edit(pat, acme.wish().producer().roles(DOWNLOAD_PACKAGE_MANAGER));
    RequestPostProcessor uma = entrance.by(acme.uma());
    Document page = Pages.page(get(pat, uma));
    Element box = page.getElementById(box(DOWNLOAD_PACKAGE_MANAGER));
    assertThat(box.hasAttr("checked")).isTrue();
    assertThat(box.hasAttr("disabled")).isTrue();
    assertThat(page.getElementById(box.attr("aria-describedby")).text())
        .contains("permissions you do not have");
    FilledForm form = FilledForm.of(page, "edit-form").tick(box(USER_MANAGER));
    assertThat(form.fields().get("roles"))
        .containsExactly(String.valueOf(acme.role(USER_MANAGER).value()));

    assertThat(send(pat, form, uma)).hasStatus(303);

    assertThat(roles(pat)).containsExactly("USER_MANAGER", "DOWNLOAD_PACKAGE_MANAGER");
  }

  @Test
  @Tag("D-09")
  @Tag("RAW-51")
  void rolesBeyondOnesOwnAreRefusedWhenSent() {
    RequestPostProcessor uma = entrance.by(acme.uma());
    for (SystemRole beyond : List.of(ADMINISTRATOR, DOWNLOAD_PACKAGE_MANAGER)) {
      FilledForm form = FilledForm.of(Pages.page(get(acme.pat(), uma)), "edit-form");
      Map<String, List<String>> before = rows.everythingOf(acme.id());
      var fields = form.fields();
      fields.add("roles", String.valueOf(acme.role(beyond).value()));

      MvcTestResult answer =
          mvc.post().uri(path(acme.pat())).with(uma).with(csrf()).params(fields).exchange();

      assertThat(answer).hasStatus(422);
      assertThat(Pages.messageAt(Pages.page(answer), "roles"))
          .isEqualTo("You can give and take away only roles whose permissions you hold yourself.");
      assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
    }
  }

  @Test
  @Tag("D-09")
  void aUserManagerIsToldThatAnAdministratorIsBeyondHer() {
    RequestPostProcessor uma = entrance.by(acme.uma());
    Document page = Pages.page(get(acme.ben(), uma));
    assertThat(page.select("main [role=alert]").text())
        .isEqualTo("This person holds management permissions that you lack.");
    assertThat(page.select("main input:not([name=_csrf]), main button")).isEmpty();
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    FilledForm form = FilledForm.of(page(acme.ben()), "edit-form").untick(box(ADMINISTRATOR));
    MvcTestResult answer = send(acme.ben(), form, uma);

    assertThat(answer).hasStatus(422);
    assertThat(Pages.page(answer).select("main [role=alert]").text())
        .contains("management permissions that you lack");
    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  @Tag("RAW-46")
  @Tag("RAW-47")
  void anAdministratorIsRemovedInTwoSteps() {
    Member ben = acme.ben();
    assertThat(remove(ben)).hasStatus(422);

    assertThat(send(ben, form(ben).untick(box(ADMINISTRATOR)))).hasStatus(303);
    assertThat(remove(ben)).hasStatus(303);

    assertThat(state(ben)).isEqualTo("REMOVED");
    assertThat(Pages.page(get(ben, ada)).select("main [role=alert]").text())
        .isEqualTo("This person has been removed: invite them again.");
  }

  @Test
  @Tag("D-10")
  void theLastAdministratorStaysOneAndTheFormSaysWhy() {
    Member alone = acme.ada();
    for (FilledForm form :
        List.of(form(alone).untick(box(ADMINISTRATOR)), form(alone).choose("state", "INACTIVE"))) {
      MvcTestResult answer = send(alone, form);
      assertThat(answer).hasStatus(422);
      assertThat(Pages.page(answer).select(".gh-summary").text())
          .contains("This is the last active Administrator");
    }
    assertThat(roles(alone)).containsExactly("ADMINISTRATOR");
  }

  @Test
  @Tag("D-05")
  void whatIsMissingOrTooLongIsSaidAtItsFieldAndTheRestIsKept() {
    Member con = acme.con();
    Document page = refused(con, form(con).type("firstName", " ").tick("producer"));
    assertThat(Pages.messageAt(page, "firstName"))
        .isEqualTo("Please give both a first and a last name.");
    assertThat(page.select(".gh-summary a").eachAttr("href")).containsExactly("#firstName");
    assertThat(checked(page, "producer")).isTrue();

    page = refused(con, form(con).type("lastName", "x".repeat(101)).type("phone", "1".repeat(51)));
    assertThat(Pages.messageAt(page, "lastName")).isEqualTo("At most 100 characters.");
    assertThat(Pages.messageAt(page, "phone")).isEqualTo("At most 50 characters.");
    assertThat(page.getElementById("lastName").val()).hasSize(101);

    page = refused(con, form(con).type("firstName", "C\u202En"));
    assertThat(Pages.messageAt(page, "firstName")).contains("invisible characters");
  }

  @Test
  @Tag("D-04")
  void whyNothingIsAddedToSomebodyInactiveIsSaidAtTheRoles() {
    Member ina = acme.ina();
    Document page = refused(ina, form(ina).tick(box(DOWNLOAD_PACKAGE_MANAGER)));
    assertThat(Pages.messageAt(page, "roles")).contains("Activate the person in the same step");
    assertThat(checked(page, box(DOWNLOAD_PACKAGE_MANAGER))).isTrue();

    assertThat(send(ina, form(ina).tick(box(DOWNLOAD_PACKAGE_MANAGER)).choose("state", "ACTIVE")))
        .hasStatus(303);
  }

  @Test
  @Tag("S-13")
  void makingAnAdministratorWantsThePasswordWhenItIsOld() {
    Member pat = acme.pat();
    clock.pass(Duration.ofMinutes(16));
    FilledForm form = form(pat).type("phone", "555 0101").tick(box(ADMINISTRATOR));
    assertThat(page(pat).select("#yourPassword")).isEmpty();

    Document asked = refused(pat, form);
    assertThat(asked.select("label[for=yourPassword]").text()).isEqualTo("Your password");
    assertThat(asked.getElementById("yourPassword").attr("type")).isEqualTo("password");
    assertThat(Pages.messageAt(asked, "yourPassword")).contains("once more");
    assertThat(asked.getElementById("phone").val()).isEqualTo("555 0101");
    assertThat(checked(asked, box(ADMINISTRATOR))).isTrue();

    Document wrong =
        refused(pat, FilledForm.of(asked, "edit-form").type("yourPassword", "not this one"));
    assertThat(Pages.messageAt(wrong, "yourPassword"))
        .isEqualTo("This is not your present password.");
    assertThat(wrong.getElementById("yourPassword").val()).isEmpty();
    assertThat(Pages.body(get(pat, ada))).doesNotContain("not this one");

    FilledForm right = FilledForm.of(wrong, "edit-form").type("yourPassword", Member.PASSWORD);
    assertThat(send(pat, right)).hasStatus(303);
    assertThat(roles(pat)).containsExactly("ADMINISTRATOR");
    assertThat(send(acme.con(), promoted(acme.con()))).as("asked once").hasStatus(303);
  }

  @Test
  @Tag("S-13")
  void nothingElseWantsThePassword() {
    Member pat = acme.pat();
    Member ben = acme.ben();
    clock.pass(Duration.ofMinutes(14));
    assertThat(send(acme.con(), promoted(acme.con()))).hasStatus(303);

    clock.pass(Duration.ofMinutes(2));
    assertThat(send(pat, form(pat).tick(box(USER_MANAGER)))).hasStatus(303);
    assertThat(send(ben, form(ben).type("phone", "1"))).hasStatus(303);
    assertThat(send(ben, form(ben).untick(box(ADMINISTRATOR)))).hasStatus(303);
  }

  @Test
  @Tag("R-07")
  void aDoubleClickSavesOnceAndSaysSo() {
    Member con = acme.con();
    FilledForm form = form(con).type("firstName", "Connie").tick("producer");
    form.tick(box(USER_MANAGER));

    assertThat(send(con, form)).hasStatus(303);
    assertThat(send(con, form)).hasStatus(303).hasHeader("Location", "/users");

    assertThat(rows.audit(acme.id()).stream().filter(entry -> entry.action().equals("user.edit")))
        .hasSize(1);
  }

  @Test
  @Tag("RAW-32")
  @Tag("S-09")
  @Tag("S-10")
  void handMadeFormsChangeNothing() {
    Globex globex = stage.globex();
    ScopeId scope = globex.scope("theirs");
    Member con = acme.con();
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    String admin = String.valueOf(acme.role(ADMINISTRATOR).value());
    String manager = String.valueOf(acme.role(USER_MANAGER).value());
    assertChangesNothing(con, 422, "producer", "true", "roles", admin, "roles", manager);
    for (String foreign :
        List.of(String.valueOf(globex.role(USER_MANAGER).value()), "-1", "987654321")) {
      assertChangesNothing(con, 422, "producer", "true", "roles", foreign);
    }
    assertChangesNothing(con, 422, "scopes", String.valueOf(scope.value()));
    assertChangesNothing(con, 422, "scopes", "987654321");
    assertChangesNothing(con, 422, "newScopes", "a,b");
    assertChangesNothing(con, 422, "accounts", String.valueOf(globex.accounts().root().value()));
    assertChangesNothing(con, 422, "roles", manager);
    assertChangesNothing(con, 422, "roles", "", "roles", manager);
    assertChangesNothing(con, 422, "state", "REMOVED");
    assertChangesNothing(con, 422, "state", "nonsense");
    assertChangesNothing(con, 400, "roles", "x");
    assertChangesNothing(con, 400, "firstName", "Second");
    assertChangesNothing(con, 400, "roles[0]", manager);

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  @Tag("S-10")
  void parametersThatTheFormDoesNotNameAreNeverBound() {
    Member con = acme.con();
    var fields = form(con).fields();
    fields.add("email", "other@birch.test");
    fields.add("organizationId", "1");
    fields.add("type", "PARTNER");

    assertThat(mvc.post().uri(path(con)).with(ada).with(csrf()).params(fields)).hasStatus(303);

    assertThat(
            rows.one(
                String.class,
                "SELECT CONCAT(email, type) FROM app_user WHERE id = ?",
                con.id().value()))
        .isEqualTo(con.email() + "PRODUCER");
  }

  @ParameterizedTest
  @Tag("RAW-01")
  @Tag("S-09")
  @ValueSource(strings = {"/users/%s/edit", "/users/%s/edit/draft"})
  void somebodyOfAnotherOrganizationIsNotThere(String path) {
    Member xan = stage.globex().xan();
    for (String id : List.of(xan.id().toString(), "987654321")) {
      assertThat(mvc.post().uri(path.formatted(id)).with(ada).with(csrf())).hasStatus(404);
    }
    assertThat(get(xan, ada)).hasStatus(404);
  }

  @Test
  void htmxGetsTheFormOrIsLedToTheList() {
    Member con = acme.con();
    MvcTestResult shown =
        mvc.get().uri(path(con)).with(ada).header("HX-Request", "true").exchange();
    assertThat(Pages.body(shown).strip()).startsWith("<form").endsWith("</form>");

    MvcTestResult saved =
        mvc.post()
            .uri(path(con))
            .with(ada)
            .with(csrf())
            .header("HX-Request", "true")
            .params(form(con).type("phone", "1").fields())
            .exchange();
    assertThat(saved).hasStatusOk().hasHeader("HX-Redirect", "/users").bodyText().isEmpty();
  }

  @Test
  void hostileValuesAreOnlyText() {
    Member con = acme.con();
    send(con, form(con).type("firstName", "<script>alert(1)</script>"));
    Document page = page(con);
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.getElementById("firstName").val()).isEqualTo("<script>alert(1)</script>");
  }

  private void assertChangesNothing(Member member, int status, String... extra) {
    var fields = form(member).fields();
    for (int index = 0; index < extra.length; index += 2) {
      if (extra[index].equals("state")) {
        fields.remove("state");
      }
      fields.add(extra[index], extra[index + 1]);
    }
    assertThat(mvc.post().uri(path(member)).with(ada).with(csrf()).params(fields))
        .as(String.join(" ", extra))
        .hasStatus(status);
  }

  private FilledForm promoted(Member member) {
    return form(member).tick("producer").tick(box(ADMINISTRATOR));
  }

  private void edit(Member member, Wish wish) {
    editing.edit(acme.actor(acme.ada()), member.id(), acme.edit(member, wish));
  }

  private Document page(Member member) {
    MvcTestResult answer = get(member, ada);
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private FilledForm form(Member member) {
    return FilledForm.of(page(member), "edit-form");
  }

  /** The form as it is shown again after searching for the account and choosing it. */
  private Document draft(Member member, FilledForm form, AccountId chosen) {
    var fields = form.fields();
    fields.add("accounts", String.valueOf(chosen.value()));
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

  private Document refused(Member member, FilledForm form) {
    Map<String, List<String>> before = rows.everythingOf(acme.id());
    MvcTestResult answer = send(member, form);
    assertThat(answer).hasStatus(422);
    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
    return Pages.page(answer);
  }

  private MvcTestResult get(Member member, RequestPostProcessor who) {
    return mvc.get().uri(path(member)).with(who).exchange();
  }

  private MvcTestResult send(Member member, FilledForm form) {
    return send(member, form, ada);
  }

  private MvcTestResult send(Member member, FilledForm form, RequestPostProcessor who) {
    return mvc.post().uri(path(member)).with(who).with(csrf()).params(form.fields()).exchange();
  }

  private MvcTestResult remove(Member member) {
    return mvc.post()
        .uri("/users/{id}/removal", member.id().toString())
        .with(ada)
        .with(csrf())
        .exchange();
  }

  private static String path(Member member) {
    return "/users/%s/edit".formatted(member.id());
  }

  private String box(SystemRole role) {
    return "role-" + acme.role(role).value();
  }

  private static String account(AccountId account) {
    return "account-" + account.value();
  }

  private static boolean checked(Document page, String id) {
    return page.getElementById(id).hasAttr("checked");
  }

  private String state(Member member) {
    return rows.one(String.class, "SELECT state FROM app_user WHERE id = ?", member.id().value());
  }

  private List<String> roles(Member member) {
    return rows.all(
        String.class,
        """
        SELECT r.code
        FROM user_role h
        JOIN role r ON r.organization_id = h.organization_id AND r.id = h.role_id
        WHERE h.user_id = ?
        ORDER BY r.id
        """,
        member.id().value());
  }
}

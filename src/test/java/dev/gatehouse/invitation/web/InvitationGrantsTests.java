package dev.gatehouse.invitation.web;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.PORTAL_ADMINISTRATIVE_USER;
import static dev.gatehouse.access.SystemRole.PORTAL_USER;
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
import dev.gatehouse.signin.ChosenPasswords;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.FilledForm;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.support.WebTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.MultiValueMap;

/** Add User: what people are invited to. */
@WebTest
class InvitationGrantsTests {
  private static final String MIA = "mia@birch.test";

  private final Stage stage;
  private final Acme acme;
  private final Entrance entrance;
  private final TestClock clock;
  private final ChosenPasswords passwords;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  InvitationGrantsTests(
      Stage stage,
      Entrance entrance,
      TestClock clock,
      ChosenPasswords passwords,
      Rows rows,
      MockMvcTester mvc) {
    this.stage = stage;
    this.acme = stage.acme();
    this.entrance = entrance;
    this.clock = clock;
    this.passwords = passwords;
    this.rows = rows;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("RAW-28")
  @Tag("RAW-29")
  @Tag("FNO-01")
  void theFormHasTheLabelsThatPeopleKnow() {
    Document page = page(ada);
    assertThat(page.select("label[for=scopeSearch]").text()).isNotEmpty();
    assertThat(
            page.getElementById("scopeSearch").attr("placeholder")
                + page.getElementById("scopeSearch").attr("aria-label")
                + page.select("label[for=scopeSearch]").text())
        .contains("Search scopes");
    assertThat(page.select("label[for=accountSearch]").text()).isEqualTo("Linked accounts");
    assertThat(page.select("#account-options label").eachText())
        .containsExactly(acme.organization().name());
    assertThat(page.getElementById("account-" + acme.accounts().root().value()).hasAttr("checked"))
        .isTrue();
  }

  @Test
  @Tag("RAW-20")
  @Tag("RAW-28")
  @Tag("RAW-30")
  void everybodyInvitedGetsTheScopesAndTheNewOnesAreMadeOnce() {
    ScopeId read = acme.scope("catalog.read");
    MultiValueMap<String, String> fields =
        form().type("addresses", MIA + ",noa@birch.test").fields();
    fields.add("scopes", String.valueOf(read.value()));
    fields.add("newScopes", "catalog.write");

    assertThat(send(fields, ada)).hasStatus(303);

    for (String email : List.of(MIA, "noa@birch.test")) {
      assertThat(scopesOf(email)).containsExactly("catalog.read", "catalog.write");
    }
    assertThat(rows.audited(acme.id(), "invitation.create").details())
        .contains("\"scopes\":[\"catalog.read\",\"catalog.write\"]");
    Document panel = Pages.page(mvc.get().uri("/users?q=mia").with(ada).exchange());
    assertThat(Pages.texts(panel, "#users tbody .gh-tag-scope"))
        .containsExactly("catalog.read", "catalog.write");
  }

  @Test
  @Tag("D-15")
  @Tag("FNO-04")
  @Tag("FNO-34")
  void customersAreInvitedToTheirAccounts() {
    MultiValueMap<String, String> fields =
        at(acme.accounts().boston(), acme.accounts().specialOperations());
    fields.add("roles", role(PORTAL_ADMINISTRATIVE_USER));

    assertThat(send(fields, ada)).hasStatus(303);

    assertThat(
            rows.one(
                String.class,
                """
                SELECT CONCAT(u.type, u.consumer, u.producer, COUNT(a.account_id))
                FROM app_user u
                JOIN user_account a ON a.organization_id = u.organization_id AND a.user_id = u.id
                WHERE u.id = ?
                """,
                acme.userWith(MIA).value()))
        .isEqualTo("CUSTOMER102");
  }

  @Test
  @Tag("FNO-05")
  @Tag("FNO-06")
  @Tag("D-15")
  void whatDoesNotGoTogetherIsSaidAtTheAccountsOrRoles() {
    Document line = refused(at(acme.accounts().boston(), acme.accounts().northAmerica()));
    assertThat(Pages.messageAt(line, "accounts"))
        .startsWith("Acme Boston and Acme North America are in the same line");
    assertThat(
            Pages.messageAt(
                refused(at(acme.accounts().boston(), acme.accounts().root())), "accounts"))
        .isEqualTo("All linked accounts must be of the same type.");
    Document portal = refused(at(acme.accounts().boston()));
    assertThat(Pages.messageAt(portal, "roles"))
        .contains("at least one role for the End-User Portal");
    MultiValueMap<String, String> manager = at(acme.accounts().boston());
    manager.add("roles", role(USER_MANAGER));
    assertThat(Pages.messageAt(refused(manager), "roles"))
        .isEqualTo("One of these roles does not go with the linked accounts.");
    MultiValueMap<String, String> producer = at(acme.accounts().boston());
    producer.add("producer", "true");
    assertThat(Pages.messageAt(refused(producer), "consumer"))
        .startsWith("Producer is for accounts of the producer only.");
  }

  @Test
  @Tag("D-20")
  void theNoteIsKeptToAThousandCharacters() {
    assertThat(Pages.messageAt(refused(with("note", "x".repeat(1001))), "note"))
        .isEqualTo("At most 1000 characters.");
    assertThat(send(with("note", "x\r\n".repeat(500)), ada)).hasStatus(303);
    assertThat(
            rows.all(
                Integer.class,
                "SELECT CHAR_LENGTH(note) FROM invitation_batch WHERE organization_id = ?",
                acme.id().value()))
        .contains(999);
  }

  @Test
  @Tag("D-20")
  void theLanguageIsOneOfTwoOrThatOfTheOrganization() {
    assertThat(send(with("language", "de"), ada)).hasStatus(303);
    assertThat(
            rows.all(
                String.class,
                """
                SELECT language
                FROM invitation_batch
                WHERE organization_id = ? AND language IS NOT NULL
                """,
                acme.id().value()))
        .containsExactly("de");
    assertThat(page(ada).select("#language option").eachAttr("value"))
        .containsExactly("", "en", "de");
  }

  @Test
  @Tag("S-13")
  void invitingAnAdministratorWantsThePasswordWhenItIsOld() {
    clock.pass(Duration.ofMinutes(16));
    FilledForm form =
        form().type("addresses", MIA).untick("consumer").tick("producer").tick(box(ADMINISTRATOR));
    assertThat(page(ada).select("#yourPassword")).isEmpty();

    Document asked = refused(form.fields());
    assertThat(asked.select("label[for=yourPassword]").text()).isEqualTo("Your password");
    assertThat(Pages.messageAt(asked, "yourPassword")).contains("once more");
    assertThat(asked.getElementById("addresses").val()).isEqualTo(MIA);
    assertThat(asked.getElementById(box(ADMINISTRATOR)).hasAttr("checked")).isTrue();

    Document wrong =
        refused(
            FilledForm.of(asked, "invitation-form").type("yourPassword", "not this one").fields());
    assertThat(Pages.messageAt(wrong, "yourPassword"))
        .isEqualTo("This is not your present password.");
    assertThat(wrong.getElementById("yourPassword").val()).isEmpty();

    FilledForm right =
        FilledForm.of(wrong, "invitation-form").type("yourPassword", Member.PASSWORD);
    assertThat(send(right.fields(), ada)).hasStatus(303);
  }

  @Test
  @Tag("S-13")
  void invitingOthersWantsNoPassword() {
    clock.pass(Duration.ofMinutes(16));
    FilledForm form =
        form().type("addresses", MIA).untick("consumer").tick("producer").tick(box(USER_MANAGER));
    assertThat(send(form.fields(), ada)).hasStatus(303);
  }

  @Test
  @Tag("S-13")
  void thePasswordOfSomebodyElseIsNotOnesOwn() {
    clock.pass(Duration.ofMinutes(16));
    rows.change(
        """
        UPDATE credential
        SET password_hash = ?
        WHERE user_id = ?
        """,
        passwords.hash("eleven herons wade at low tide"),
        acme.ada().id().value());
    FilledForm form =
        form().type("addresses", MIA).untick("consumer").tick("producer").tick(box(ADMINISTRATOR));
    Document asked = refused(form.fields());
    assertThat(
            refused(
                    FilledForm.of(asked, "invitation-form")
                        .type("yourPassword", Member.PASSWORD)
                        .fields())
                .select("#yourPassword-error")
                .text())
        .isEqualTo("This is not your present password.");
  }

  @Test
  @Tag("RAW-24")
  @Tag("RAW-32")
  @Tag("RAW-51")
  @Tag("S-09")
  @Tag("S-10")
  void handMadeFormsChangeNothing() {
    Globex globex = stage.globex();
    String scope = String.valueOf(globex.scope("theirs").value());
    String account = String.valueOf(globex.accounts().root().value());
    RequestPostProcessor uma = entrance.by(acme.uma());
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    assertAnswers(
        422, ada, "producer", "true", "roles", role(ADMINISTRATOR), "roles", role(USER_MANAGER));
    assertAnswers(422, uma, "producer", "true", "roles", role(ADMINISTRATOR));
    assertAnswers(
        422, ada, "producer", "true", "roles", String.valueOf(globex.role(USER_MANAGER).value()));
    assertAnswers(422, ada, "producer", "true", "roles", "987654321");
    assertAnswers(422, ada, "scopes", scope);
    assertAnswers(422, ada, "scopes", "987654321");
    assertAnswers(422, ada, "newScopes", "a,b");
    assertAnswers(422, ada, "newScopes", "x".repeat(101));
    assertAnswers(422, ada, "accounts", account);
    assertAnswers(422, ada, "accounts", "-1");
    assertAnswers(400, ada, "accounts", "x");
    assertAnswers(400, ada, "scopes[0]", "1");
    MultiValueMap<String, String> many = form().fields();
    many.set(
        "addresses",
        IntStream.range(0, 31)
            .mapToObj("p%d@birch.test"::formatted)
            .collect(Collectors.joining(",")));
    many.add("newScopes", "made");
    assertThat(send(many, ada)).hasStatus(422);

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  @Tag("R-07")
  @Tag("RAW-30")
  void theSameFormTwiceMakesItsScopeOnce() {
    MultiValueMap<String, String> fields = with("newScopes", "made");
    assertThat(send(fields, ada)).hasStatus(303);
    assertThat(send(fields, ada)).hasStatus(303);
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM scope WHERE organization_id = ?",
                acme.id().value()))
        .isOne();
    assertThat(
            rows.audit(acme.id()).stream().filter(entry -> entry.action().equals("scope.create")))
        .hasSize(1);
  }

  @Test
  @Tag("D-09")
  void aUserManagerInvitesCustomersWithPortalRolesAndScopes() {
    MultiValueMap<String, String> fields = at(acme.accounts().boston());
    fields.add("roles", role(PORTAL_USER));
    fields.add("newScopes", "hers");
    assertThat(send(fields, entrance.by(acme.uma()))).hasStatus(303);
    assertThat(scopesOf(MIA)).containsExactly("hers");
  }

  private void assertAnswers(int status, RequestPostProcessor who, String... extra) {
    MultiValueMap<String, String> fields = form().type("addresses", MIA).fields();
    for (int index = 0; index < extra.length; index += 2) {
      fields.add(extra[index], extra[index + 1]);
    }
    assertThat(send(fields, who)).as(String.join(" ", extra)).hasStatus(status);
  }

  private Document refused(MultiValueMap<String, String> fields) {
    Map<String, List<String>> before = rows.everythingOf(acme.id());
    MvcTestResult answer = send(fields, ada);
    assertThat(answer).hasStatus(422);
    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
    return Pages.page(answer);
  }

  private MultiValueMap<String, String> with(String field, String value) {
    MultiValueMap<String, String> fields = form().type("addresses", MIA).fields();
    fields.set(field, value);
    return fields;
  }

  /** For a consumer at these accounts. */
  private MultiValueMap<String, String> at(AccountId... accounts) {
    MultiValueMap<String, String> fields = form().type("addresses", MIA).fields();
    fields.remove("accounts");
    for (AccountId account : accounts) {
      fields.add("accounts", String.valueOf(account.value()));
    }
    return fields;
  }

  @Test
  @Tag("RAW-30")
  void aScopeThatWasTypedAndNotMadeIsAskedForOnceMore() {
    acme.scope("catalog.read");
    MvcTestResult answer =
        send(form().type("addresses", MIA).type("scopeSearch", "brand.new").fields(), ada);
    assertThat(answer).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(answer), "scopes"))
        .startsWith("There is no scope \"brand.new\" yet.");
    assertThat(Pages.page(answer).getElementById("scopeSearch").val()).isEqualTo("brand.new");
    assertThat(send(form().type("addresses", MIA).type("scopeSearch", "cat").fields(), ada))
        .hasStatus(303);
  }

  private Document page(RequestPostProcessor who) {
    return Pages.page(mvc.get().uri("/invitations/new").with(who).exchange());
  }

  private FilledForm form() {
    return FilledForm.of(page(ada), "invitation-form");
  }

  private MvcTestResult send(MultiValueMap<String, String> fields, RequestPostProcessor who) {
    return mvc.post().uri("/invitations/new").with(who).with(csrf()).params(fields).exchange();
  }

  private String role(SystemRole role) {
    return String.valueOf(acme.role(role).value());
  }

  private String box(SystemRole role) {
    return "role-" + role(role);
  }

  private List<String> scopesOf(String email) {
    return rows.all(
        String.class,
        """
        SELECT s.name
        FROM user_scope h
        JOIN scope s ON s.organization_id = h.organization_id AND s.id = h.scope_id
        WHERE h.user_id = ?
        ORDER BY s.name
        """,
        acme.userWith(email).value());
  }
}

package dev.gatehouse.invitation.web;

import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.ScopeId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.FilledForm;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.user.UserAdministration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.MultiValueMap;

/** Add User while it is filled in. */
@WebTest
class InvitationDraftControllerTests {
  private final Acme acme;
  private final Entrance entrance;
  private final UserAdministration administration;
  private final InvitationLinks links;
  private final StatementCounter counter;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  InvitationDraftControllerTests(
      Stage stage,
      Entrance entrance,
      UserAdministration administration,
      InvitationLinks links,
      StatementCounter counter,
      Rows rows,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.administration = administration;
    this.links = links;
    this.counter = counter;
    this.rows = rows;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("D-03")
  @Tag("RAW-17")
  @Tag("RAW-18")
  void saysOfEachAddressWhatItIs() {
    Member pia = acme.pia();
    Member con = acme.con();
    administration.remove(acme.actor(acme.ada()), con.id());
    String typed =
        String.join(
            "\n", "no address", acme.ada().email(), pia.email(), con.email(), "new@birch.test");
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    Document page = draft(form().type("addresses", typed).fields());

    assertThat(Pages.texts(page, "#addresses-report li"))
        .containsExactlyInAnyOrder(
            "no address is not an e-mail address.",
            acme.ada().email() + " is already a user. Open",
            pia.email() + " is already invited. Open Resend invitation",
            con.email()
                + " was removed and comes back with the same record, without the old grants.");
    assertThat(page.select("#addresses-report [data-address]").eachAttr("data-address"))
        .containsExactlyInAnyOrder("no address", acme.ada().email(), pia.email());
    assertThat(page.getElementById("addresses").val()).isEqualTo(typed);
    assertThat(page.select(".gh-summary")).isEmpty();
    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  @Tag("D-03")
  void resendInvitationIsAFormOfItsOwnThatWorks() {
    Member pia = acme.pia();
    long invitation = links.latestOf(acme.id(), pia.id()).value();
    Document page = draft(form().type("addresses", pia.email()).fields());

    Element button = page.selectFirst("#addresses-report button");
    Element resend = page.getElementById(button.attr("form"));

    assertThat(resend.attr("method")).isEqualTo("post");
    assertThat(resend.attr("action")).isEqualTo("/invitations/%d/resend".formatted(invitation));
    assertThat(resend.select("input[name=_csrf]").val()).isNotEmpty();
    assertThat(mvc.post().uri(resend.attr("action")).with(ada).with(csrf())).hasStatus(303);
  }

  @Test
  @Tag("RAW-22")
  void whatIsDoubledIsNoError() {
    assertThat(
            draft(form().type("addresses", "a@birch.test, A@birch.test").fields())
                .select("#addresses-report li"))
        .isEmpty();
  }

  @Test
  @Tag("RAW-29")
  @Tag("RAW-30")
  void scopesAreFoundTickedAndMadeByTheInvitation() {
    ScopeId read = acme.scope("catalog.read");
    Document found = draft(form().type("scopeSearch", "cat").fields());
    assertThat(Pages.texts(found, "#scope-options label")).containsExactly("catalog.read");
    assertThat(found.getElementById("createScope").text()).isEqualTo("Create scope \"cat\"");

    MultiValueMap<String, String> fields =
        FilledForm.of(found, "invitation-form").tick("scope-" + read.value()).fields();
    fields.add("newScope", "cat");
    Document ticked = draft(fields);
    assertThat(Pages.texts(ticked, "#scope-options .form-check:has([checked]) label"))
        .containsExactly("cat", "catalog.read");
    assertThat(scopes()).containsExactly("catalog.read");

    assertThat(send(FilledForm.of(ticked, "invitation-form").type("addresses", "mia@birch.test")))
        .hasStatus(303);
    assertThat(scopes()).containsExactly("cat", "catalog.read");
    assertThat(
            rows.all(
                String.class,
                """
                SELECT s.name
                FROM user_scope h
                JOIN scope s ON s.organization_id = h.organization_id AND s.id = h.scope_id
                WHERE h.user_id = ?
                ORDER BY s.name
                """,
                acme.userWith("mia@birch.test").value()))
        .containsExactly("cat", "catalog.read");
  }

  @Test
  @Tag("D-15")
  void forCustomersProducerIsDisabledAndPortalUserTicked() {
    MultiValueMap<String, String> fields = form().tick("producer").fields();
    fields.set("accounts", String.valueOf(acme.accounts().boston().value()));

    Document page = draft(fields);

    assertThat(page.getElementById("producer").hasAttr("disabled")).isTrue();
    assertThat(page.getElementById("producer-hint").text())
        .isEqualTo("for accounts of the producer only");
    assertThat(page.getElementById("consumer").hasAttr("checked")).isTrue();
    assertThat(page.getElementById("role-" + acme.role(PORTAL_USER).value()).hasAttr("checked"))
        .isTrue();
    assertThat(send(FilledForm.of(page, "invitation-form").type("addresses", "cus@birch.test")))
        .hasStatus(303);
    assertThat(
            rows.one(
                String.class,
                "SELECT CONCAT(type, consumer, producer) FROM app_user WHERE id = ?",
                acme.userWith("cus@birch.test").value()))
        .isEqualTo("CUSTOMER10");
  }

  @Test
  @Tag("D-20")
  void thePreviewShowsWhatTheMailWouldSayAndSendsNothing() {
    Map<String, List<String>> before = rows.everythingOf(acme.id());
    MultiValueMap<String, String> fields =
        form()
            .type("addresses", "mia@birch.test")
            .choose("language", "de")
            .type("note", "Bis <b>bald")
            .fields();
    fields.add("preview", "true");

    Document page = draft(fields);

    assertThat(page.select("#preview .gh-preview-subject").text()).contains("Einladung");
    assertThat(page.select("#preview pre").text())
        .contains("mia@birch.test", "lädt Sie ein", "Bis <b>bald");
    assertThat(page.select("#preview b, #preview a")).isEmpty();
    assertThat(page.select("details.gh-fold").hasAttr("open")).isTrue();
    assertThat(page.select("#language option[selected]").val()).isEqualTo("de");
    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  void theKeyOfTheFormStays() {
    FilledForm form = form();
    String key = form.fields().getFirst("key");
    assertThat(draft(form.fields()).select("input[name=key]").val()).isEqualTo(key);
  }

  @Test
  void htmxGetsTheForm() {
    MvcTestResult answer =
        mvc.post()
            .uri("/invitations/draft")
            .with(ada)
            .with(csrf())
            .header("HX-Request", "true")
            .params(form().fields())
            .exchange();
    assertThat(answer).hasStatusOk();
    assertThat(Pages.body(answer).strip()).startsWith("<form").endsWith("</div>");
  }

  @Test
  @Tag("S-10")
  void whatNoPageSendsIsRefused() {
    for (String[] field :
        new String[][] {
          {"scopeSearch", "again"}, {"newScope[0]", "x"}, {"roles", "x"}, {"accounts", "1,2"}
        }) {
      MultiValueMap<String, String> fields = form().fields();
      fields.add(field[0], field[1]);
      assertThat(mvc.post().uri("/invitations/draft").with(ada).with(csrf()).params(fields))
          .as(field[0])
          .hasStatus(400);
    }
  }

  @Test
  @Tag("S-09")
  void foreignAndUnknownIdsAreNotShown() {
    MultiValueMap<String, String> fields = form().fields();
    fields.add("scopes", "987654321");
    fields.add("roles", "987654321");
    fields.set("accounts", "987654321");

    Document page = draft(fields);

    assertThat(page.select("#grants [value=987654321]")).isEmpty();
  }

  @Test
  @Tag("D-09")
  void aUserManagerSeesTheSameWithWhatIsBeyondHerDisabled() {
    MvcTestResult answer =
        mvc.post()
            .uri("/invitations/draft")
            .with(entrance.by(acme.uma()))
            .with(csrf())
            .param("producer", "true")
            .param("roles", String.valueOf(acme.role(USER_MANAGER).value()))
            .exchange();
    assertThat(Pages.texts(Pages.page(answer), "#roles .form-check:has([checked]) label"))
        .containsExactly("User Manager");
    assertThat(Pages.texts(Pages.page(answer), "#roles .form-check:has([disabled]) label"))
        .contains("Administrator", "Download Package Manager");
  }

  @Test
  void takesTheSameFewStatementsWhateverIsTypedAndFound() {
    acme.pia();
    ScopeId scope = acme.scope("scope.0");
    acme.accounts().top("Other", AccountType.PRODUCER);
    MultiValueMap<String, String> few =
        form()
            .type("addresses", acme.pia().email())
            .type("scopeSearch", "s")
            .type("accountSearch", "o")
            .fields();
    few.add("scopes", String.valueOf(scope.value()));
    draft(few);
    int shown = counter.statementsOf(this::form).size();
    int drafted = counter.statementsOf(() -> draft(few)).size();

    acme.con();
    acme.ina();
    MultiValueMap<String, String> many =
        form().type("scopeSearch", "s").type("accountSearch", "o").fields();
    IntStream.range(1, 40)
        .forEach(number -> many.add("scopes", String.valueOf(acme.scope("s" + number).value())));
    IntStream.range(1, 15)
        .forEach(number -> acme.accounts().top("Account " + number, AccountType.PRODUCER));
    many.set(
        "addresses",
        String.join(",", acme.pia().email(), acme.con().email(), acme.ina().email())
            + IntStream.range(0, 100)
                .mapToObj("\np%d@birch.test"::formatted)
                .collect(Collectors.joining()));

    assertThat(counter.statementsOf(this::form)).hasSize(shown);
    assertThat(counter.statementsOf(() -> draft(many))).hasSize(drafted);
  }

  private FilledForm form() {
    return FilledForm.of(
        Pages.page(mvc.get().uri("/invitations/new").with(ada).exchange()), "invitation-form");
  }

  private Document draft(MultiValueMap<String, String> fields) {
    MvcTestResult answer =
        mvc.post().uri("/invitations/draft").with(ada).with(csrf()).params(fields).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private MvcTestResult send(FilledForm form) {
    return mvc.post()
        .uri("/invitations/new")
        .with(ada)
        .with(csrf())
        .params(form.fields())
        .exchange();
  }

  private List<String> scopes() {
    return rows.all(
        String.class,
        "SELECT name FROM scope WHERE organization_id = ? ORDER BY name",
        acme.id().value());
  }
}

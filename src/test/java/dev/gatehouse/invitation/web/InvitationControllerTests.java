package dev.gatehouse.invitation.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Add User: the form, what it says when something is wrong, and what follows when nothing is. */
@WebTest
class InvitationControllerTests {
  private final Acme acme;
  private final Entrance entrance;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  InvitationControllerTests(Stage stage, Entrance entrance, Rows rows, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.rows = rows;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("RAW-15")
  @Tag("RAW-26")
  @Tag("RAW-27")
  void theFormHasTheLabelsThatPeopleKnow() {
    Document page = Pages.page(mvc.get().uri("/invitations/new").with(ada).exchange());
    assertThat(page.select("label[for=addresses]").text()).isEqualTo("Email addresses");
    assertThat(page.select("label[for=consumer]").text()).isEqualTo("Consumer");
    assertThat(page.select("label[for=producer]").text()).isEqualTo("Producer");
    assertThat(page.select("button[type=submit]").eachText()).contains("Send Invites");
    assertThat(Pages.texts(page, "#roles label"))
        .containsExactly(
            "Administrator",
            "User Manager",
            "Download Package Manager",
            "RegistryAdminRole",
            "RegistryProviderAdminRole",
            "RegistryClientRole");
    assertThat(page.select("input[name=key]").val()).isNotEmpty();
  }

  @Test
  @Tag("RAW-15")
  void htmxGetsTheFormForItsDialogOnly() {
    MvcTestResult answer =
        mvc.get().uri("/invitations/new").with(ada).header("HX-Request", "true").exchange();
    assertThat(Pages.body(answer).strip()).startsWith("<form").endsWith("</div>");
  }

  @Test
  @Tag("D-09")
  void aUserManagerSeesWhichRolesAreBeyondHerAndWhy() {
    Document page =
        Pages.page(mvc.get().uri("/invitations/new").with(entrance.by(acme.uma())).exchange());
    Element administrator = box(page, SystemRole.ADMINISTRATOR);
    assertThat(administrator.hasAttr("disabled")).isTrue();
    Element why = page.getElementById(administrator.attr("aria-describedby"));
    assertThat(why).isNotNull();
    assertThat(why.text())
        .isEqualTo("you cannot grant or take it: it has permissions you do not have");
    assertThat(box(page, SystemRole.USER_MANAGER).hasAttr("disabled")).isFalse();
  }

  @Test
  @Tag("RAW-13")
  @Tag("RAW-34")
  void whoIsInvitedStandsInTheListAsPending() {
    MvcTestResult answer = send("mia@birch.test");
    assertThat(answer).hasStatus(303);
    String place = String.valueOf(answer.getResponse().getHeader("Location"));
    assertThat(place).matches("/users\\?new=\\d+");
    Document list = Pages.page(mvc.get().uri(place).with(ada).exchange());
    assertThat(Pages.flash(list)).isEqualTo("1 invitation is on the way.");
    assertThat(list.select("tr:contains(mia@birch.test) .gh-state").text()).isEqualTo("Pending");
    assertThat(Pages.flash(Pages.page(mvc.get().uri("/users").with(ada).exchange()))).isEmpty();
  }

  @Test
  @Tag("RAW-13")
  void htmxIsLedToTheListWhichSaysSo() {
    MvcTestResult answer =
        form("mia@birch.test\nnoa@birch.test").header("HX-Request", "true").exchange();
    assertThat(answer).hasStatusOk().bodyText().isEmpty();
    String place = String.valueOf(answer.getResponse().getHeader("HX-Redirect"));
    assertThat(place).matches("/users\\?new=\\d+");
    assertThat(Pages.flash(Pages.page(mvc.get().uri(place).with(ada).exchange())))
        .isEqualTo("2 invitations are on the way.");
  }

  @ParameterizedTest
  @Tag("RAW-21")
  @Tag("RAW-22")
  @ValueSource(
      strings = {
        "a@birch.test\nb@birch.test\nc@birch.test",
        "a@birch.test\r\nb@birch.test\r\nc@birch.test\r\n",
        "a@birch.test,b@birch.test,c@birch.test",
        "a@birch.test\tb@birch.test\tc@birch.test",
        " a@birch.test ,\t,b@birch.test\r\n\r\nc@birch.test,A@BIRCH.test"
      })
  void addressesAreSeparatedByEnterCommaOrTab(String addresses) {
    assertThat(send(addresses)).hasStatus(303);
    assertThat(invited()).containsExactlyInAnyOrder("a@birch.test", "b@birch.test", "c@birch.test");
  }

  @Test
  @Tag("RAW-26")
  @Tag("RAW-33")
  void kindsCanBeChosenSinglyAndTogether() {
    assertThat(form("c@birch.test", "consumer").exchange()).hasStatus(303);
    assertThat(form("p@birch.test", "producer").exchange()).hasStatus(303);
    assertThat(form("m@birch.test", "consumer", "producer").exchange()).hasStatus(303);
    assertThat(
            rows.all(
                String.class,
                """
                SELECT CONCAT(email, ' ', consumer, ' ', producer) FROM app_user
                WHERE organization_id = ? AND state = 'PENDING' ORDER BY id
                """,
                acme.id().value()))
        .containsExactly("c@birch.test 1 0", "p@birch.test 0 1", "m@birch.test 1 1");
  }

  @Test
  @Tag("RAW-26")
  void neitherConsumerNorProducerIsRefusedAtTheChoice() {
    Document page = refused(form("mia@birch.test", new String[0]));
    assertThat(Pages.messageAt(page, "consumer"))
        .isEqualTo("Please choose Consumer, Producer or both.");
    assertSummaryLeadsTo(page, "consumer");
  }

  @Test
  @Tag("RAW-17")
  void anInvalidAddressIsNamedAndNobodyIsInvited() {
    Document page = refused(form("good@birch.test\nno address\nbad@"));
    assertThat(Pages.messageAt(page, "addresses"))
        .contains("no address is not an e-mail address.")
        .contains("bad@ is not an e-mail address.")
        .doesNotContain("good@birch.test");
    assertThat(page.select("textarea").val()).isEqualTo("good@birch.test\nno address\nbad@");
    assertThat(page.select("textarea").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("textarea").attr("aria-describedby")).contains("addresses-error");
    assertSummaryLeadsTo(page, "addresses");
  }

  @Test
  @Tag("RAW-18")
  @Tag("D-03")
  void aKnownAddressIsNamedWithTheWayToItsEntry() {
    acme.pia();
    acme.ina();
    String loud = acme.ada().email().toUpperCase(Locale.ROOT);
    Document page = refused(form(String.join(",", loud, acme.pia().email(), acme.ina().email())));
    assertThat(Pages.messageAt(page, "addresses"))
        .contains(acme.ada().email() + " is already a user.")
        .contains(acme.ina().email() + " is already a user.")
        .contains(acme.pia().email() + " is already invited.");
    Document entry =
        Pages.page(
            mvc.get()
                .uri(page.select("#addresses-error a").get(2).attr("href").replace("%40", "@"))
                .with(ada)
                .exchange());
    assertThat(Pages.texts(entry, "#users .gh-email")).hasSize(1);
  }

  @Test
  @Tag("RAW-23")
  @Tag("RAW-24")
  void thirtyAreAcceptedAndThirtyOneRefusedWithAMessageOfTheirOwn() {
    Document page = refused(form(addresses(31)));
    assertThat(Pages.messageAt(page, "addresses")).contains("31").contains("at most 30");
    assertThat(send(addresses(30))).hasStatus(303);
    assertThat(invited()).hasSize(30);
  }

  @Test
  @Tag("RAW-17")
  void noAddressAtAllIsRefused() {
    assertThat(Pages.messageAt(refused(form(" ,\n")), "addresses"))
        .isEqualTo("Please enter at least one address.");
  }

  @Test
  @Tag("RAW-32")
  void administratorAndUserManagerTogetherAreRefused() {
    Document page =
        refused(
            form("mia@birch.test", "producer")
                .param("roles", role(SystemRole.ADMINISTRATOR), role(SystemRole.USER_MANAGER)));
    assertThat(Pages.messageAt(page, "roles"))
        .isEqualTo("Administrator includes everything User Manager has: choose one of them.");
    assertThat(box(page, SystemRole.ADMINISTRATOR).hasAttr("checked")).isTrue();
    assertThat(box(page, SystemRole.USER_MANAGER).hasAttr("checked")).isTrue();
    assertThat(page.getElementById("consumer").hasAttr("checked")).isFalse();
    assertThat(page.getElementById("producer").hasAttr("checked")).isTrue();
    assertSummaryLeadsTo(page, "roles");
  }

  @Test
  @Tag("D-09")
  @Tag("RAW-51")
  void aUserManagerCannotMakeAnAdministratorByHand() {
    MvcTestResult answer =
        mvc.post()
            .uri("/invitations/new")
            .with(entrance.by(acme.uma()))
            .with(csrf())
            .param("addresses", "mia@birch.test")
            .param("producer", "true")
            .param("roles", role(SystemRole.ADMINISTRATOR))
            .exchange();
    assertThat(answer).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(answer), "roles"))
        .isEqualTo("You can give and take away only roles whose permissions you hold yourself.");
    assertThat(invited()).isEmpty();
  }

  @Test
  @Tag("D-15")
  void rolesAreForProducersOnly() {
    Document page = refused(form("mia@birch.test").param("roles", role(SystemRole.USER_MANAGER)));
    assertThat(Pages.messageAt(page, "roles")).contains("Roles go to producers only");
  }

  @Test
  void htmxGetsTheFormWithItsMessagesAsARegion() {
    MvcTestResult answer = form("no address").header("HX-Request", "true").exchange();
    assertThat(answer).hasStatus(422);
    assertThat(Pages.body(answer).strip()).startsWith("<form").endsWith("</div>");
    assertThat(Pages.messageAt(Pages.page(answer), "addresses")).contains("no address");
  }

  @Test
  @Tag("R-07")
  void theSameFormTwiceInvitesOnce() {
    String key = UUID.randomUUID().toString();
    assertThat(form("mia@birch.test").param("key", key).exchange()).hasStatus(303);
    assertThat(form("mia@birch.test").param("key", key).exchange()).hasStatus(303);
    assertThat(invited()).containsExactly("mia@birch.test");
    assertThat(mails()).isEqualTo(1);
  }

  @Test
  @Tag("R-07")
  void aDoubleClickInvitesOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    try (ExecutorService clicks = Executors.newFixedThreadPool(4)) {
      List<Future<MvcTestResult>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(
            clicks.submit(
                () -> form("mia@birch.test,noa@birch.test").param("key", key).exchange()));
      }
      for (Future<MvcTestResult> answer : answers) {
        assertThat(answer.get()).hasStatus(303);
      }
    }
    assertThat(invited()).containsExactlyInAnyOrder("mia@birch.test", "noa@birch.test");
    assertThat(mails()).isEqualTo(2);
  }

  @Test
  @Tag("S-10")
  void oneFieldSentTwiceIsRefused() {
    for (String field : List.of("addresses", "consumer", "key")) {
      MvcTestResult answer =
          form("mia@birch.test", new String[0])
              .param("producer", "true")
              .param(field, "x@birch.test", "y@birch.test")
              .exchange();
      assertThat(answer).as(field).hasStatus(400);
    }
    assertThat(invited()).isEmpty();
  }

  @Test
  @Tag("S-10")
  void aCommaNeverMakesTwoValues() {
    String both = role(SystemRole.USER_MANAGER) + "," + role(SystemRole.REGISTRY_CLIENT);
    assertThat(form("mia@birch.test", "producer").param("roles", both).exchange()).hasStatus(400);
    assertThat(invited()).isEmpty();
  }

  @ParameterizedTest
  @Tag("S-10")
  @ValueSource(strings = {"roles[0]", "addresses[]", "actor.permissions", "key.value"})
  void aParameterThatReachesIntoAnotherIsRefused(String name) {
    assertThat(form("mia@birch.test").param(name, "1").exchange()).hasStatus(400);
    assertThat(invited()).isEmpty();
  }

  @Test
  @Tag("S-10")
  void parametersThatTheFormDoesNotNameAreNeverBound() {
    assertThat(
            form("mia@birch.test")
                .param("state", "ACTIVE")
                .param("organizationId", "1")
                .param("type", "PARTNER")
                .exchange())
        .hasStatus(303);
    assertThat(
            rows.one(
                String.class,
                "SELECT CONCAT(state, type, organization_id) FROM app_user WHERE email = ? AND"
                    + " organization_id = ?",
                "mia@birch.test",
                acme.id().value()))
        .isEqualTo("PENDINGPRODUCER" + acme.id().value());
  }

  @Test
  void hostileInputIsOnlyText() {
    Document page = refused(form("</textarea><script>alert(1)</script>"));
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select("textarea").val()).isEqualTo("</textarea><script>alert(1)</script>");
  }

  private MvcTestResult send(String addresses) {
    return form(addresses).exchange();
  }

  private MockMvcRequestBuilder form(String addresses) {
    return form(addresses, "consumer");
  }

  private MockMvcRequestBuilder form(String addresses, String... kinds) {
    MockMvcRequestBuilder form =
        mvc.post().uri("/invitations/new").with(ada).with(csrf()).param("addresses", addresses);
    for (String kind : kinds) {
      form = form.param(kind, "true");
    }
    return form;
  }

  /** The page of a refused form, which changed nothing. */
  private Document refused(MockMvcRequestBuilder form) {
    List<String> before = everybody();
    MvcTestResult answer = form.exchange();
    assertThat(answer).hasStatus(422);
    assertThat(everybody()).isEqualTo(before);
    return Pages.page(answer);
  }

  private static void assertSummaryLeadsTo(Document page, String field) {
    assertThat(page.select(".gh-summary a").eachAttr("href")).containsExactly("#" + field);
    assertThat(page.getElementById(field)).isNotNull();
  }

  private String role(SystemRole role) {
    return String.valueOf(acme.role(role).value());
  }

  private Element box(Document page, SystemRole role) {
    Element box = page.getElementById("role-" + role(role));
    assertThat(box).isNotNull();
    return box;
  }

  private static String addresses(int number) {
    return IntStream.range(0, number)
        .mapToObj("p%d@birch.test"::formatted)
        .collect(Collectors.joining("\n"));
  }

  private List<String> invited() {
    return rows.all(
        String.class,
        "SELECT email FROM app_user WHERE organization_id = ? AND state = 'PENDING'",
        acme.id().value());
  }

  private List<String> everybody() {
    return rows.all(
        String.class,
        "SELECT email FROM app_user WHERE organization_id = ? ORDER BY id",
        acme.id().value());
  }

  private int mails() {
    return rows.one(
        Integer.class,
        """
        SELECT COUNT(*) FROM outbox_mail m
        JOIN invitation i ON i.mail_id = m.id
        WHERE m.organization_id = ? AND i.inviter_id IS NOT NULL
        """,
        acme.id().value());
  }
}

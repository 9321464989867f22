package dev.gatehouse.directory.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.support.WebTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Several people of the list at once: selected, asked for, done, told. */
@WebTest
class SelectionControllerTests {
  private final Acme acme;
  private final Rows rows;
  private final TestClock clock;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  SelectionControllerTests(
      Stage stage, Entrance entrance, Rows rows, TestClock clock, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.rows = rows;
    this.clock = clock;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  void theListOffersABoxForEveryLineAndWhatCanBeDone() {
    acme.con();
    Document list = Pages.page(mvc.get().uri("/users?state=active").with(ada).exchange());
    Element box = list.getElementById("user-" + acme.con().id()).selectFirst("[name=users]");
    assertThat(box.val()).isEqualTo(acme.con().id().toString());
    assertThat(box.attr("form")).isEqualTo("selection");
    assertThat(box.attr("aria-label")).isEqualTo("Select " + acme.con().email());
    Element bar = list.getElementById("selection");
    assertThat(bar.attr("method")).isEqualTo("get");
    assertThat(bar.select("[name=view]").val()).isEqualTo("state=active");
    assertThat(bar.select("button").eachAttr("formaction"))
        .containsExactly(
            "/users/selection/resend",
            "/users/selection/revocation",
            "/users/selection/deactivation",
            "/users/selection/activation",
            "/users/selection/roles",
            "/users/selection/scopes",
            "/users/selection/removal",
            "/users/export");
    assertThat(bar.select("button[hx-get]").eachAttr("hx-get"))
        .isEqualTo(bar.select("button[hx-get]").eachAttr("formaction"))
        .hasSize(7);
  }

  @Test
  void thePageNamesWhomItWillHappenToAndForWhomItCannot() {
    Document page = show("deactivation", acme.ada(), acme.con(), acme.pia());
    assertThat(page.select("h1").text()).isEqualTo("Deactivate users");
    assertThat(page.select("main form p").text()).startsWith("One person cannot sign in");
    assertThat(page.select("main [name=users]").eachAttr("value"))
        .containsExactly(acme.con().id().toString());
    assertThat(page.select(".gh-others h2").text()).isEqualTo("Not possible for 2 people");
    assertThat(page.select(".gh-others li").eachText())
        .anySatisfy(line -> assertThat(line).startsWith(acme.ada().email()).contains("yourself"))
        .anySatisfy(line -> assertThat(line).startsWith(acme.pia().email()).contains("Active"));
    assertThat(page.select("main button").eachText()).containsExactly("Deactivate");
    assertThat(state(acme.con())).isEqualTo("ACTIVE");
  }

  @Test
  void whereItIsPossibleForNobodyThereIsNothingToSend() {
    Document page = show("activation", acme.pia());
    assertThat(page.select("main form p").text())
        .isEqualTo("This is possible for nobody of your selection.");
    assertThat(page.select("main button")).isEmpty();
    Document nobody = Pages.page(get("/users/selection/removal"));
    assertThat(nobody.select("main form p").text()).startsWith("Nobody is selected.");
    assertThat(nobody.select("main form a").attr("href")).isEqualTo("/users");
  }

  @Test
  @Tag("S-09")
  void unknownPeopleAreSaidToBeGone() {
    Document page = Pages.page(get("/users/selection/removal?users=%s&users=1", acme.con().id()));
    assertThat(page.select(".gh-others li").eachText())
        .containsExactly("One of them is not here any more.");
    MvcTestResult nothing = post("removal", "users", "", "1");
    assertThat(nothing).hasStatus(422);
    Document result = Pages.page(nothing);
    assertThat(result.select(".gh-outcomes tbody tr").text())
        .isEqualTo("#1 Not found: there is nobody with this number any more.");
  }

  @Test
  @Tag("S-10")
  void anAddressWrittenOtherwiseIsTheSame() {
    assertThat(
            mvc.get()
                .uri(URI.create("/users/selection/%72emoval?users=" + acme.con().id()))
                .with(ada)
                .exchange())
        .hasStatusOk();
  }

  @Test
  void theResultIsShownRowByRowAndLeadsBackToTheView() {
    acme.con();
    MvcTestResult answer =
        mvc.post()
            .uri("/users/selection/deactivation")
            .with(ada)
            .with(csrf())
            .param("users", acme.ada().id().toString(), acme.con().id().toString())
            .param("view", "state=active&size=50")
            .exchange();
    assertThat(answer).hasStatusOk();
    Document page = Pages.page(answer);
    assertThat(page.select("[role=status]").eachText()).contains("1 of 2 done.");
    assertThat(page.select(".gh-outcomes tbody tr").eachText())
        .containsExactly(
            acme.ada().email() + " You cannot do this to yourself. Ask another manager.",
            acme.con().email() + " Done");
    assertThat(page.select("a.btn-primary").attr("href")).isEqualTo("/users?state=active&size=50");
    assertThat(state(acme.con())).isEqualTo("INACTIVE");
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceHasOneEffect() {
    Member pia = acme.pia();
    String mail = show("resend", pia).select("[name=seen]").val();
    for (int time = 0; time < 2; time++) {
      assertThat(
              mvc.post()
                  .uri("/users/selection/resend")
                  .with(ada)
                  .with(csrf())
                  .param("users", pia.id().toString())
                  .param("seen", mail)
                  .exchange())
          .hasStatusOk();
    }
    assertThat(
            rows.audit(acme.id()).stream()
                .filter(entry -> entry.action().equals("invitation.resend")))
        .hasSize(1);
  }

  @Test
  void noMoreThanAHundredAtOnce() {
    String[] many = LongStream.rangeClosed(1, 101).mapToObj(String::valueOf).toArray(String[]::new);
    MvcTestResult answer = post("removal", "users", many);
    assertThat(answer).hasStatus(422);
    assertThat(Pages.page(answer).select(".gh-summary").text())
        .isEqualTo("At most 100 people at once, please.");
    String query = Stream.of(many).map(id -> "users=" + id).collect(Collectors.joining("&"));
    assertThat(get("/users/selection/removal?" + query)).hasStatus(422);
    assertThat(post("removal", "users")).hasStatus(422);
  }

  @Test
  void htmxGetsTheDialog() {
    MvcTestResult answer =
        mvc.get()
            .uri("/users/selection/removal?users=" + acme.con().id())
            .with(ada)
            .header("HX-Request", "true")
            .exchange();
    assertThat(Pages.body(answer)).startsWith("<section").doesNotContain("<html");
    assertThat(Pages.page(answer).getElementById("dialog-title").text()).isEqualTo("Remove users");
    assertThat(Pages.page(answer).select("a[data-close]")).hasSize(1);
  }

  @Test
  void aRoleOfThoseOneMayGiveIsAddedOrTaken() {
    long role = acme.role(SystemRole.DOWNLOAD_PACKAGE_MANAGER).value();
    Document page = show("roles", acme.pat());
    assertThat(page.select("[name=given] option").eachText()).containsExactly("Add", "Take away");
    assertThat(page.select("[name=role] option").eachText())
        .contains("Administrator", "Download Package Manager");
    assertThat(regrant("ADD", role)).hasStatusOk();
    assertThat(roles(acme.pat())).containsExactly("DOWNLOAD_PACKAGE_MANAGER");
    assertThat(regrant("TAKE", role)).hasStatusOk();
    assertThat(roles(acme.pat())).isEmpty();
    assertThat(regrant("ADD", 0)).hasStatus(422);
  }

  @Test
  @Tag("S-13")
  void makingAdministratorsWantsThePassword() {
    long role = acme.role(SystemRole.ADMINISTRATOR).value();
    acme.pat();
    clock.pass(Duration.ofMinutes(16));
    MvcTestResult asked = regrant("ADD", role);
    assertThat(asked).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(asked), "yourPassword"))
        .startsWith("Please type your password");
    assertThat(Pages.page(asked).select("[name=role] [selected]").text())
        .isEqualTo("Administrator");
    assertThat(roles(acme.pat())).isEmpty();
    assertThat(regrant("ADD", role, "yourPassword", Member.PASSWORD)).hasStatusOk();
    assertThat(roles(acme.pat())).containsExactly("ADMINISTRATOR");
    clock.pass(Duration.ofMinutes(16));
    assertThat(regrant("TAKE", role)).hasStatusOk();
  }

  @Test
  void aScopeIsChosenAndMustExist() {
    acme.con();
    rows.change(
        "INSERT INTO scope (organization_id, name, name_key) VALUES (?, 'Reports', 'reports')",
        acme.id().value());
    Document page = show("scopes", acme.con());
    String scope = page.select("[name=scope] option").last().val();
    assertThat(
            mvc.post()
                .uri("/users/selection/scopes")
                .with(ada)
                .with(csrf())
                .param("users", acme.con().id().toString())
                .param("scope", scope)
                .param("given", "ADD")
                .exchange())
        .hasStatusOk();
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM user_scope WHERE user_id = ?",
                acme.con().id().value()))
        .isEqualTo(1);
    MvcTestResult unknown = post("scopes", "users", acme.con().id().toString());
    assertThat(unknown).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(unknown), "scope"))
        .isEqualTo("Please choose a scope that exists.");
  }

  @Test
  @Tag("S-10")
  void noRoleIsChosenBeforehandAndAnUnknownWordGrantsNothing() {
    Document page = show("roles", acme.pat());
    assertThat(page.select("[name=role] option").first().val()).isEmpty();
    assertThat(page.select("[name=role] option[selected]")).isEmpty();
    long role = acme.role(SystemRole.USER_MANAGER).value();
    for (String word : List.of("", "XX", "add")) {
      assertThat(regrant(word, role)).as(word).hasStatus(422);
    }
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM user_role WHERE user_id = ?",
                acme.pat().id().value()))
        .isZero();
  }

  @Test
  void whatIsSoAlreadyIsNotAskedFor() {
    assertThat(show("activation", acme.con(), acme.ina()).select(".gh-others li").text())
        .isEqualTo(acme.con().email() + " It is so already.");
  }

  private MvcTestResult regrant(String given, long role, String... more) {
    MockMvcTester.MockMvcRequestBuilder request =
        mvc.post()
            .uri("/users/selection/roles")
            .with(ada)
            .with(csrf())
            .param("users", acme.pat().id().toString())
            .param("given", given)
            .param("role", String.valueOf(role));
    return (more.length == 0 ? request : request.param(more[0], more[1])).exchange();
  }

  private Document show(String word, Member... people) {
    String query =
        Stream.of(people).map(member -> "users=" + member.id()).collect(Collectors.joining("&"));
    MvcTestResult answer = get("/users/selection/%s?%s", word, query);
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private MvcTestResult get(String address, Object... parts) {
    return mvc.get().uri(address.formatted(parts)).with(ada).exchange();
  }

  private MvcTestResult post(String word, String name, String... values) {
    return mvc.post()
        .uri("/users/selection/" + word)
        .with(ada)
        .with(csrf())
        .param(name, values)
        .exchange();
  }

  private String state(Member member) {
    return rows.one(String.class, "SELECT state FROM app_user WHERE id = ?", member.id().value());
  }

  private List<String> roles(Member member) {
    return rows.all(
        String.class,
        "SELECT r.code FROM user_role h JOIN role r ON r.id = h.role_id WHERE h.user_id = ?",
        member.id().value());
  }
}

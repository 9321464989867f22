package dev.gatehouse.portal.web;

import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.user.UserGrants;
import dev.gatehouse.user.UserState;
import dev.gatehouse.user.Users;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Amy looks after the people of Massachusetts, New York and, below, Boston. */
@WebTest
@Tag("D-12")
class PeopleControllerTests {
  private final Acme acme;
  private final Globex globex;
  private final RequestPostProcessor amy;
  private final Member kim;
  private final Entrance entrance;
  private final Users users;
  private final UserGrants grants;
  private final StatementCounter counter;
  private final MockMvcTester mvc;

  PeopleControllerTests(
      Stage stage,
      Entrance entrance,
      Users users,
      UserGrants grants,
      StatementCounter counter,
      MockMvcTester mvc) {
    this.counter = counter;
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.entrance = entrance;
    this.users = users;
    this.grants = grants;
    this.mvc = mvc;
    this.amy = entrance.by(acme.amy());
    this.kim = member("kim", acme.accounts().boston());
  }

  @Test
  @Tag("FNO-11")
  @Tag("FNO-16")
  void theListShowsWhoIsWithinReachAndNothingBeyond() {
    acme.bob();
    acme.con();
    Document page = Pages.page(get("/portal/people"));

    assertThat(page.select("h1").text()).isEqualTo("My people");
    assertThat(Pages.texts(page, ".gh-email"))
        .containsExactly(acme.amy().email(), acme.bob().email(), kim.email());
    assertThat(page.text())
        .contains("Acme Boston", "also belongs elsewhere")
        .doesNotContain("Special Operations", "Acme East", acme.con().email());
    assertThat(page.select("#person-" + acme.bob().id() + " .gh-can a")).isEmpty();
    assertThat(Pages.texts(page, "#person-" + kim.id() + " .gh-can > a"))
        .containsExactly("Edit", "Remove");
  }

  @Test
  void theSidebarLeadsThereWhoManagesPeople() {
    assertThat(Pages.texts(Pages.page(get("/profile")), "nav a")).contains("My people");
    assertThat(mvc.get().uri("/portal/people").with(entrance.by(kim)).exchange()).hasStatus(403);
    assertThat(mvc.get().uri("/portal/people").with(entrance.by(acme.ada())).exchange())
        .hasStatus(403);
  }

  /** Or their numbers would tell an invitation from an offer. */
  @Test
  @Tag("FNO-16")
  void whoeverIsPendingHasNoNumber() {
    Member nell =
        acme.invite(
            acme.ada(),
            acme.invitation(
                acme.wish()
                    .consumer()
                    .at(acme.accounts().boston(), acme.accounts().newYork())
                    .roles(SystemRole.PORTAL_USER),
                acme.address("nell")),
            "Nell",
            "New");
    String person = "/portal/people/" + nell.id();
    String link = "/links/" + acme.accounts().boston().value() + "/removal";
    for (String page : List.of("/edit", "/removal", "/deactivation", link)) {
      assertThat(get(person + page)).as(page).hasStatus(404);
    }
    for (String action : List.of("/removal", "/deactivation", "/activation", link)) {
      assertThat(mvc.post().uri(person + action).with(amy).with(csrf()).exchange())
          .as(action)
          .hasStatus(action.equals(link) ? 303 : 404);
    }
    assertThat(grants.accountsOf(acme.id(), nell.id())).hasSize(2);
  }

  @Test
  @Tag("FNO-16")
  void everyAddressIsAnsweredAlikeAsForAStranger() {
    String known = invite(acme.con().email());
    String unknown = invite(acme.address("nobody"));

    assertThat(known.replace(acme.con().email(), "X"))
        .isEqualTo(unknown.replace(acme.address("nobody"), "X"));
    Document page = Pages.page(get("/portal/people"));
    List<String> entries =
        page.select("section tbody tr").stream()
            .map(row ->
                row.outerHtml()
                    .replace(acme.con().email(), "X")
                    .replace(acme.address("nobody"), "X")
                    .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "KEY")
                    .replaceAll("value=\"\\d{16}\"", "SEEN")
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "TOKEN"))
            .toList();
    assertThat(entries).hasSize(2);
    assertThat(entries.get(0)).isEqualTo(entries.get(1));
  }

  @Test
  @Tag("FNO-16")
  void thePickerOffersAccountsWithinReachOnly() {
    Document fresh = Pages.page(get("/portal/people/new"));
    assertThat(Pages.texts(fresh, "#account-options label"))
        .containsExactly("Acme Massachusetts", "Acme New York");
    assertThat(Pages.texts(fresh, "#roles label"))
        .containsExactly("Portal Administrative User", "Portal User");
    assertThat(fresh.select("#scopes")).isEmpty();

    Document found =
        Pages.page(
            mvc.post()
                .uri("/portal/people/new/draft")
                .with(amy)
                .with(csrf())
                .param("accountSearch", "acme")
                .param("accounts", acme.accounts().east().value() + "")
                .exchange());
    assertThat(Pages.texts(found, "#account-options label"))
        .containsExactly("Acme Boston", "Acme Massachusetts", "Acme New York");
    assertThat(found.text()).doesNotContain("Acme East", "North America", "Special Operations");
  }

  @Test
  void anAddressWithinReachIsSaidToBeHere() {
    MvcTestResult answer = inviting(acme.bob().email());

    assertThat(answer).hasStatus(422);
    assertThat(Pages.page(answer).select("#addresses-report").text())
        .contains(acme.bob().email() + " is already a user.");
  }

  @Test
  @Tag("R-06")
  void somebodyWithinReachIsEditedUnlessAnotherWasQuicker() {
    Document form = Pages.page(get("/portal/people/" + kim.id() + "/edit"));
    String version = form.select("[name=version]").val();
    assertThat(form.text())
        .contains("Acme Massachusetts › Acme Boston")
        .doesNotContain("Acme East");

    assertThat(edit(version, "Kimberly")).hasStatus(303);
    assertThat(users.require(acme.id(), kim.id()).name()).contains("Kimberly Within");
    assertThat(edit(version, "Kimberly")).hasStatus(303);
    MvcTestResult late = edit(version, "Kimba");
    assertThat(late).hasStatus(409);
    assertThat(Pages.page(late).select(".gh-differences").text()).contains("Kimberly", "Kimba");
  }

  @Test
  void somebodyIsBlockedLetInAndRemoved() {
    assertThat(Pages.page(get("/portal/people/" + kim.id() + "/deactivation")).select("form"))
        .isNotEmpty();
    assertThat(post("/portal/people/" + kim.id() + "/deactivation")).hasStatus(303);
    assertThat(state(kim)).isEqualTo(UserState.INACTIVE);
    assertThat(post("/portal/people/" + kim.id() + "/activation")).hasStatus(303);
    assertThat(state(kim)).isEqualTo(UserState.ACTIVE);
    assertThat(get("/portal/people/" + kim.id() + "/removal")).hasStatus(200);
    assertThat(post("/portal/people/" + kim.id() + "/removal")).hasStatus(303);
    assertThat(post("/portal/people/" + kim.id() + "/removal")).hasStatus(303);
    assertThat(state(kim)).isEqualTo(UserState.REMOVED);
  }

  @Test
  @Tag("FNO-01")
  void aLinkIsEnded() {
    String end = "/portal/people/" + acme.bob().id() + "/links/" + acme.accounts().boston().value();
    assertThat(Pages.page(get(end + "/removal")).select("main").text()).contains("Acme Boston");
    assertThat(post(end + "/removal")).hasStatus(303);
    assertThat(post(end + "/removal")).hasStatus(303);
    assertThat(grants.accountsOf(acme.id(), acme.bob().id()))
        .containsExactly(acme.accounts().specialOperations());
    assertThat(get("/portal/people/" + acme.bob().id() + "/edit")).hasStatus(404);
  }

  @Test
  @Tag("RAW-01")
  @Tag("FNO-16")
  void peopleOutOfReachAndOfOthersAreNotFound() {
    for (Member stranger : List.of(globex.xan(), acme.con(), acme.ada())) {
      for (String page : List.of("edit", "removal", "deactivation")) {
        assertThat(get("/portal/people/" + stranger.id() + "/" + page)).hasStatus(404);
      }
      assertThat(post("/portal/people/" + stranger.id() + "/removal")).hasStatus(404);
      assertThat(post("/portal/people/" + stranger.id() + "/activation")).hasStatus(404);
    }
    assertThat(post("/portal/people/invitations/" + UUID.randomUUID() + "/resend")).hasStatus(404);
  }

  @Test
  @Tag("FNO-02")
  void nothingOfTheProducerPortalOpens() {
    for (String path :
        List.of("/users", "/invitations/new", "/users/" + kim.id() + "/edit", "/contacts/new")) {
      assertThat(get(path)).hasStatus(403);
    }
  }

  @Test
  void theListTakesTheSameFewStatementsWhateverItsRows() {
    inviting(acme.address("first"));
    get("/portal/people");
    int few = counter.statementsOf(() -> get("/portal/people")).size();
    for (int number = 0; number < 5; number++) {
      member("more" + number, acme.accounts().newYork());
    }
    inviting(acme.con().email() + "," + acme.address("nobody"));
    get("/portal/people");
    assertThat(counter.statementsOf(() -> get("/portal/people"))).hasSize(few).hasSizeLessThan(16);
  }

  private String invite(String address) {
    MvcTestResult answer = inviting(address);
    assertThat(answer).hasStatus(303);
    return answer.getResponse().getHeader("Location");
  }

  private MvcTestResult inviting(String addresses) {
    return mvc.post()
        .uri("/portal/people/new")
        .with(amy)
        .with(csrf())
        .param("key", UUID.randomUUID().toString())
        .param("addresses", addresses)
        .param("accounts", acme.accounts().boston().value() + "")
        .param("roles", acme.role(PORTAL_USER).value() + "")
        .exchange();
  }

  private MvcTestResult edit(String version, String name) {
    return mvc.post()
        .uri("/portal/people/" + kim.id() + "/edit")
        .with(amy)
        .with(csrf())
        .param("version", version)
        .param("firstName", name)
        .param("lastName", "Within")
        .param("accounts", acme.accounts().boston().value() + "")
        .param("roles", acme.role(PORTAL_USER).value() + "")
        .exchange();
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri(path).with(amy).exchange();
  }

  private MvcTestResult post(String path) {
    return mvc.post().uri(path).with(amy).with(csrf()).exchange();
  }

  private UserState state(Member member) {
    return users.require(acme.id(), member.id()).state();
  }

  private Member member(String name, AccountId... accounts) {
    return acme.join(
        acme.invite(
            acme.ada(),
            acme.invitation(
                acme.wish().consumer().at(accounts).roles(PORTAL_USER), acme.address(name)),
            "Kim",
            "Within"));
  }
}

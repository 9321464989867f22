package dev.gatehouse.directory.web;

import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Wish;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.FilledForm;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserEdit;
import dev.gatehouse.user.UserEditing;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two managers who edit the same person. */
@WebTest
@Tag("R-06")
class UserEditConflictTests {
  private final Acme acme;
  private final UserEditing editing;
  private final UserAdministration administration;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  UserEditConflictTests(
      Stage stage,
      Entrance entrance,
      UserEditing editing,
      UserAdministration administration,
      Rows rows,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.editing = editing;
    this.administration = administration;
    this.rows = rows;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  void theSecondIsShownWhatHasChangedAndNothingIsOverwritten() {
    Member con = acme.con();
    FilledForm mine = form(con).type("firstName", "Mine").choose("state", "INACTIVE");
    benSaves(con, "Theirs", acme.wish().producer().roles(USER_MANAGER));
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    MvcTestResult answer = send(con, mine);

    assertThat(answer).hasStatus(409);
    Document page = Pages.page(answer);
    assertThat(page.select(".gh-conflict p").text()).startsWith("Somebody else has changed");
    assertThat(Pages.texts(page, ".gh-differences tbody tr"))
        .containsExactly(
            "First name Theirs Mine",
            "State Active Inactive",
            "Consumer – ✓",
            "Producer ✓ –",
            "Roles User Manager –");
    assertThat(page.getElementById("firstName").val()).isEqualTo("Mine");
    assertThat(page.select("#state option[selected]").text()).isEqualTo("Inactive");
    assertThat(page.getElementById("consumer").hasAttr("checked")).isTrue();
    assertThat(page.select("button[type=submit]").eachText()).contains("Save");
    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  void savingOnceMoreOverwritesOnPurpose() {
    Member con = acme.con();
    FilledForm mine = form(con).type("firstName", "Mine");
    benSaves(con, "Theirs", acme.wish().producer().roles(USER_MANAGER));
    Document page = Pages.page(send(con, mine));

    assertThat(send(con, FilledForm.of(page, "edit-form"))).hasStatus(303);

    assertThat(
            rows.one(
                String.class,
                "SELECT CONCAT(first_name, consumer, producer) FROM app_user WHERE id = ?",
                con.id().value()))
        .isEqualTo("Mine10");
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM user_role WHERE user_id = ?",
                con.id().value()))
        .isZero();
  }

  @Test
  void aThirdOneInBetweenIsShownTheSameWay() {
    Member con = acme.con();
    FilledForm mine = form(con).type("firstName", "Mine");
    benSaves(con, "Theirs", acme.wish().consumer());
    Document page = Pages.page(send(con, mine));
    benSaves(con, "Third", acme.wish().consumer());

    MvcTestResult again = send(con, FilledForm.of(page, "edit-form"));

    assertThat(again).hasStatus(409);
    assertThat(Pages.texts(Pages.page(again), ".gh-differences tbody tr"))
        .containsExactly("First name Third Mine");
  }

  @Test
  void accountsScopesAndRolesOfOthersAreCompared() {
    Member con = acme.con();
    FilledForm mine = form(con).tick("producer");
    benSaves(
        con,
        "Con",
        acme.wish()
            .consumer()
            .at(acme.accounts().boston(), acme.accounts().specialOperations())
            .roles(PORTAL_USER)
            .newScopes("catalog.read", "catalog.write"));

    assertThat(Pages.texts(Pages.page(send(con, mine)), ".gh-differences tbody tr"))
        .containsExactly(
            "Producer – ✓",
            "Linked accounts Acme Boston, Special Operations " + acme.organization().name(),
            "Scopes catalog.read, catalog.write –",
            "Roles Portal User –");
  }

  @Test
  void htmxGetsTheFormWithTheDifferencesAsARegion() {
    Member con = acme.con();
    FilledForm mine = form(con).type("firstName", "Mine");
    benSaves(con, "Theirs", acme.wish().consumer());

    MvcTestResult answer =
        mvc.post()
            .uri(path(con))
            .with(ada)
            .with(csrf())
            .header("HX-Request", "true")
            .params(mine.fields())
            .exchange();

    assertThat(answer).hasStatus(409);
    assertThat(Pages.body(answer).strip()).startsWith("<form").endsWith("</form>");
    assertThat(Pages.page(answer).select(".gh-differences td").eachText())
        .containsExactly("Theirs", "Mine");
  }

  @Test
  void whoWasRemovedMeanwhileCannotBeSaved() {
    Member con = acme.con();
    FilledForm mine = form(con).type("firstName", "Mine");
    administration.remove(acme.actor(acme.ben()), con.id());

    MvcTestResult answer = send(con, mine);

    assertThat(answer.getResponse().getStatus()).isIn(409, 422);
    Document page = Pages.page(answer);
    assertThat(page.select("main [role=alert]").text()).contains("This person has been removed");
    assertThat(page.select("main button[type=submit]")).isEmpty();
  }

  @Test
  @Tag("R-07")
  void whatSomebodyElseSavedJustLikeThisIsSaved() {
    Member con = acme.con();
    FilledForm mine = form(con).type("firstName", "Same");
    benSaves(con, "Same", acme.wish().consumer());

    assertThat(send(con, mine)).hasStatus(303);

    assertThat(rows.audit(acme.id()).stream().filter(entry -> entry.action().equals("user.edit")))
        .hasSize(1);
  }

  private void benSaves(Member member, String first, Wish wish) {
    UserEdit edit = acme.edit(member, wish);
    editing.edit(
        acme.actor(acme.ben()),
        member.id(),
        new UserEdit(edit.version(), first, edit.lastName(), null, null, edit.grants()));
  }

  private FilledForm form(Member member) {
    return FilledForm.of(Pages.page(mvc.get().uri(path(member)).with(ada).exchange()), "edit-form");
  }

  private MvcTestResult send(Member member, FilledForm form) {
    return mvc.post().uri(path(member)).with(ada).with(csrf()).params(form.fields()).exchange();
  }

  private static String path(Member member) {
    return "/users/%s/edit".formatted(member.id());
  }
}

package dev.gatehouse.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.WebTest;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** User Management as a user manager sees it. */
@WebTest
class UserControllerTests {
  private final Acme acme;
  private final Rows rows;
  private final StatementCounter counter;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  UserControllerTests(
      Stage stage, Entrance entrance, Rows rows, StatementCounter counter, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.rows = rows;
    this.counter = counter;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("RAW-04")
  void theListHasTheColumnsThatPeopleKnow() {
    assertThat(Pages.texts(list("/users"), "#users thead th"))
        .containsExactly("Account", "Role", "Scopes", "State", "Type", "Last sign-in", "Actions");
  }

  @Test
  @Tag("RAW-05")
  @Tag("RAW-06")
  @Tag("RAW-07")
  void aLineShowsAddressNameRoleStateAndType() {
    acme.uma();
    Element line = lineOf(list("/users"), acme.uma());
    assertThat(line.select(".gh-cell-account .gh-email").text()).isEqualTo(acme.uma().email());
    assertThat(line.select(".gh-cell-account").text()).contains("Uma Umber");
    assertThat(line.select(".gh-cell-role").text()).isEqualTo("User Manager");
    assertThat(line.select(".gh-cell-scopes").text()).isEqualTo("–");
    assertThat(line.select(".gh-cell-state").text()).isEqualTo("Active");
    assertThat(line.select(".gh-cell-type").text()).isEqualTo("Producer");
    assertThat(line.select(".gh-cell-seen").text()).isEqualTo("never");
    assertThat(lineOf(list("/users"), acme.ada()).select(".gh-cell-seen time").text()).isNotEmpty();
  }

  @Test
  @Tag("RAW-07")
  @Tag("RAW-08")
  @Tag("RAW-09")
  @Tag("RAW-10")
  void theStateIsActiveInactiveOrPending() {
    acme.pia();
    acme.ina();
    Document list = list("/users");
    assertThat(stateOf(list, acme.ada())).isEqualTo("Active");
    assertThat(stateOf(list, acme.ina())).isEqualTo("Inactive");
    assertThat(stateOf(list, acme.pia())).isEqualTo("Pending");
  }

  @Test
  @Tag("RAW-12")
  void scopesAndRolesStandInColumnsOfTheirOwn() {
    give(acme.con(), "catalog.read");
    Element line = lineOf(list("/users"), acme.con());
    assertThat(line.select(".gh-cell-scopes").text()).isEqualTo("catalog.read");
    assertThat(line.select(".gh-cell-role").text()).isEqualTo("–");
  }

  @Test
  @Tag("D-01")
  void thoseWhoWereRemovedAreNotListed() {
    rows.change("UPDATE app_user SET state = 'REMOVED' WHERE id = ?", acme.uma().id().value());
    assertThat(addresses(list("/users"))).containsExactly(acme.ada().email());
  }

  @Test
  @Tag("D-02")
  void aPendingLineOffersWhatCanBeDoneWithItsInvitation() {
    acme.pia();
    Element line = lineOf(list("/users?q=pia"), acme.pia());
    Element more = line.selectFirst(".gh-more summary");
    assertThat(more).isNotNull();
    assertThat(more.attr("aria-label")).isEqualTo("More actions for " + acme.pia().email());
    assertThat(line.select(".gh-more-menu button, .gh-more-menu a").eachText())
        .startsWith("Resend invitation", "Revoke invitation");
    assertThat(lineOf(list("/users"), acme.ada()).text()).doesNotContain("invitation");
  }

  @Test
  @Tag("RAW-15")
  void theHeadOffersToAddAUserInADialogAndOnAPage() {
    Element add = list("/users").selectFirst("a[href=/invitations/new]");
    assertThat(add).isNotNull();
    assertThat(add.text()).isEqualTo("Add User");
    assertThat(add.attr("hx-get")).isEqualTo("/invitations/new");
    assertThat(add.attr("hx-target")).isEqualTo("#dialog");
  }

  @Test
  void theSearchFindsBeginningsOfWordsOfNameAndAddress() {
    acme.uma();
    acme.con();
    assertThat(addresses(list("/users?q=umb"))).containsExactly(acme.uma().email());
    assertThat(addresses(list("/users?q=UMA um"))).containsExactly(acme.uma().email());
    assertThat(addresses(list("/users?q=mber"))).isEmpty();
    assertThat(addresses(list("/users?q=c"))).containsExactly(acme.con().email());
    Element field = list("/users?q=umb").selectFirst("input[name=q]");
    assertThat(field.attr("aria-label")).isEqualTo("Search users");
    assertThat(field.val()).isEqualTo("umb");
  }

  @Test
  void theStateFilterShowsOneState() {
    acme.pia();
    acme.ina();
    assertThat(addresses(list("/users?state=pending"))).containsExactly(acme.pia().email());
    assertThat(addresses(list("/users?state=inactive"))).containsExactly(acme.ina().email());
    assertThat(addresses(list("/users?state=active"))).containsExactly(acme.ada().email());
    assertThat(list("/users?state=pending").select("[name=state] [selected]").eachText())
        .containsExactly("Pending");
    assertThat(addresses(list("/users?state=nonsense"))).hasSize(3);
  }

  @Test
  void nobodyFoundSaysSoAndOffersAll() {
    Document list = list("/users?q=nobodyhasthisname");
    assertThat(list.select("#users [role=status] p").text()).isEqualTo("Nobody matches.");
    assertThat(list.select("#users a[href=/users]").text()).isEqualTo("Show all");
    assertThat(list.select("#users table")).isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutAGapAndKeepTheQuery() {
    crowd(60);
    List<String> seen = new ArrayList<>();
    Document page = list("/users?q=crowd&state=active");
    seen.addAll(addresses(page));
    assertThat(page.select("a[rel=prev]")).isEmpty();
    for (Element next = page.selectFirst("a[rel=next]");
        next != null;
        next = page.selectFirst("a[rel=next]")) {
      assertThat(next.attr("href")).contains("q=crowd").contains("state=active");
      page = list(next.attr("href"));
      seen.addAll(addresses(page));
    }
    assertThat(seen).hasSize(60).doesNotHaveDuplicates().isSorted();
    Element previous = page.selectFirst("a[rel=prev]");
    assertThat(previous).isNotNull();
    assertThat(previous.attr("href")).contains("q=crowd").contains("state=active");
    assertThat(addresses(list(previous.attr("href")))).isEqualTo(seen.subList(25, 50));
  }

  @Test
  void aPageBehindTheLastOneSaysSo() {
    Document page = list("/users?after=" + acme.ada().id());
    assertThat(page.select("#users [role=status] p").text()).isEqualTo("Nobody matches.");
    assertThat(page.select("#users a[href=/users]")).hasSize(1);
  }

  @Test
  void htmxGetsTheRegionOfThePageAndNothingElse() {
    acme.con();
    MvcTestResult region =
        mvc.get().uri("/users?q=c").with(ada).header("HX-Request", "true").exchange();
    assertThat(region).hasStatusOk();
    assertThat(Pages.body(region)).startsWith("<div id=\"users\" ").doesNotContain("<html");
    assertThat(withoutTokens(Pages.page(region))).isEqualTo(withoutTokens(list("/users?q=c")));
  }

  @Test
  void boostedAndRestoredPagesAreWhole() {
    for (String header : List.of("HX-Boosted", "HX-History-Restore-Request")) {
      MvcTestResult answer =
          mvc.get()
              .uri("/users")
              .with(ada)
              .header("HX-Request", "true")
              .header(header, "true")
              .exchange();
      assertThat(Pages.page(answer).select("nav, h1, #users")).hasSizeGreaterThan(2);
    }
  }

  @Test
  void cachesAreToldThatHtmxGetsSomethingElse() {
    assertThat(mvc.get().uri("/users").with(ada).exchange().getResponse().getHeaders("Vary"))
        .contains("HX-Request");
  }

  @Test
  void hostileNamesAndAddressesAreOnlyText() {
    rows.change(
        "UPDATE app_user SET first_name = ?, last_name = ?, email = ? WHERE id = ?",
        "<img src=x onerror=alert(1)>",
        "\"><script>alert(2)</script>",
        "'><b>x</b>{{7*7}}${7*7}@a.test",
        acme.uma().id().value());
    Document list = list("/users");
    assertThat(list.select("img, b, main script")).isEmpty();
    assertThat(list.select(".gh-email").eachText()).contains("'><b>x</b>{{7*7}}${7*7}@a.test");
    assertThat(list.text()).contains("<img src=x onerror=alert(1)> \"><script>alert(2)</script>");
    assertThat(list("/users?q=\"><script>alert(3)</script>").select("main script")).isEmpty();
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheList() {
    crowd(4);
    list("/users");
    List<String> few = counter.statementsOf(() -> list("/users"));
    List<String> fewFound = counter.statementsOf(() -> list("/users?q=crowd&state=active"));
    crowd(496);
    assertThat(counter.statementsOf(() -> list("/users"))).hasSameSizeAs(few);
    assertThat(counter.statementsOf(() -> list("/users?q=crowd&state=active")))
        .hasSameSizeAs(fewFound)
        .hasSizeLessThan(12);
  }

  private Document list(String address) {
    MvcTestResult answer = mvc.get().uri(address).with(ada).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private static List<String> addresses(Document page) {
    return Pages.texts(page, "#users .gh-email");
  }

  private static Element lineOf(Document page, Member member) {
    Element line = page.getElementById("user-" + member.id());
    assertThat(line).as(member.email()).isNotNull();
    return line;
  }

  private static String stateOf(Document page, Member member) {
    return lineOf(page, member).select(".gh-state").text();
  }

  private static String withoutTokens(Document page) {
    return Pages.withoutTokens(page.select("#users").outerHtml());
  }

  private void give(Member member, String scope) {
    long organization = acme.id().value();
    rows.change(
        "INSERT INTO scope (organization_id, name, name_key) VALUES (?, ?, ?)",
        organization,
        scope,
        scope);
    rows.change(
        """
        INSERT INTO user_scope (organization_id, user_id, scope_id)
        SELECT organization_id, ?, id FROM scope WHERE organization_id = ? AND name = ?
        """,
        member.id().value(),
        organization,
        scope);
  }

  /** More people, by SQL, since nobody wants as many mails. */
  private void crowd(int size) {
    long organization = acme.id().value();
    String stamp = "crowd%d".formatted(System.nanoTime());
    rows.change(
        """
        INSERT INTO app_user (organization_id, email, email_canonical, first_name, last_name,
          state, type, consumer, producer, created_at, joined_at, version)
        SELECT ?, CONCAT(?, '-', seq, '@crowd.test'), CONCAT(?, '-', seq, '@crowd.test'),
          'Crowd', CONCAT('Number', seq), 'ACTIVE', 'PRODUCER', TRUE, FALSE,
          UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0
        FROM seq_1_to_1000
        WHERE seq <= ?
        """,
        organization,
        stamp,
        stamp,
        size);
    rows.change(
        """
        INSERT INTO user_word (organization_id, word, user_id)
        SELECT organization_id, 'crowd', id FROM app_user
        WHERE organization_id = ? AND email LIKE CONCAT(?, '-%')
        """,
        organization, stamp);
  }
}

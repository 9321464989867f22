package dev.gatehouse.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The views of User Management: tabs, filters, orders, pages, each of them an address. */
@WebTest
class UserViewsTests {
  private final Stage stage;
  private final Acme acme;
  private final Rows rows;
  private final MailServer mails;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  UserViewsTests(Stage stage, Entrance entrance, Rows rows, MailServer mails, MockMvcTester mvc) {
    this.stage = stage;
    this.acme = stage.acme();
    this.rows = rows;
    this.mails = mails;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("FNO-29")
  @Tag("FNO-30")
  @Tag("FNO-31")
  @Tag("FNO-32")
  @Tag("FNO-33")
  void thereIsATabForEveryTypeAndEveryTabKeepsTheOtherFilters() {
    acme.con();
    rows.change("UPDATE app_user SET type = 'CUSTOMER' WHERE id = ?", acme.con().id().value());
    Document all = page("/users");
    assertThat(Pages.texts(all, "#tabs a"))
        .containsExactly("All", "Customer", "Producer", "Partner", "Self-Registered");
    assertThat(all.select("#tabs [aria-current=page]").text()).isEqualTo("All");
    assertThat(all.select("#tabs a").eachAttr("href"))
        .containsExactly(
            "/users",
            "/users?type=customer",
            "/users?type=producer",
            "/users?type=partner",
            "/users?type=self-registered");
    assertThat(addresses(page("/users?type=customer"))).containsExactly(acme.con().email());
    assertThat(addresses(page("/users?type=partner"))).isEmpty();
    Document customers = page("/users?type=customer&state=active&q=co&sort=name&size=50");
    assertThat(addresses(customers)).containsExactly(acme.con().email());
    assertThat(customers.select("#tabs [aria-current=page]").text()).isEqualTo("Customer");
    assertThat(customers.select("#tabs a").first().attr("href"))
        .isEqualTo("/users?q=co&state=active&sort=name&size=50");
    assertThat(customers.select("#filters [name=type]").val()).isEqualTo("customer");
  }

  @Test
  @Tag("FNO-29")
  void theNumbersOnTheTabsComeAfterThePage() {
    acme.con();
    acme.pia();
    Element loader = page("/users?state=active&q=c").selectFirst("#users [hx-trigger=load]");
    assertThat(loader.attr("hx-get")).isEqualTo("/users/tabs?q=c&state=active");
    assertThat(loader.attr("hx-target")).isEqualTo("#tabs");
    assertThat(tabs(loader.attr("hx-get")))
        .containsExactly("All 1", "Customer 0", "Producer 1", "Partner 0", "Self-Registered 0");
    assertThat(tabs("/users/tabs?state=pending")).startsWith("All 1");
    assertThat(mvc.get().uri("/users/tabs?state=pending&size=7").with(ada).exchange())
        .hasStatus(303)
        .hasHeader("Location", "/users?state=pending");
  }

  @Test
  void veryManyAreShownAsAtLeast() {
    rows.change(
        """
        INSERT INTO app_user (organization_id, email, email_canonical, state, type, consumer,
          producer, created_at, version)
        SELECT ?, CONCAT('x', seq, '@x.test'), CONCAT('x', seq, '@x.test'), 'PENDING', 'CUSTOMER',
          TRUE, FALSE, UTC_TIMESTAMP(6), 0
        FROM seq_1_to_10001
        """,
        acme.id().value());
    assertThat(tabs("/users/tabs")).startsWith("All 10,000+", "Customer 10,000+", "Producer 1");
  }

  @Test
  void everyFilterIsAFieldWithItsName() {
    Document page = page("/users");
    for (String name : List.of("State", "Role", "Scope")) {
      assertThat(page.select("#filters > select[aria-label=%s]".formatted(name))).hasSize(1);
    }
    Element rarer = page.selectFirst("#filters details");
    assertThat(rarer.selectFirst("summary").text()).isEqualTo("More filters");
    assertThat(rarer.hasAttr("open")).isFalse();
    assertThat(rarer.select("label").eachText())
        .containsExactly("Linked account", "Sign-in", "Invitation", "Sort by");
    assertThat(page.select(".gh-active-filters")).isEmpty();
    for (String used : List.of("seen=never", "invitation=expired", "account=" + root())) {
      assertThat(page("/users?" + used).selectFirst("#filters details").hasAttr("open"))
          .as(used)
          .isTrue();
    }
    assertThat(page("/users?state=active").selectFirst("#filters details").hasAttr("open"))
        .isFalse();
  }

  @Test
  void everyFilterThatIsSetCanBeTakenBack() {
    long role = acme.role(SystemRole.ADMINISTRATOR).value();
    Document page =
        page(
            "/users?type=producer&q=ad&state=active&role="
                + role
                + "&seen=90-days&account="
                + root());
    assertThat(Pages.texts(page, ".gh-filter-chip span:first-child"))
        .containsExactly(
            "State: Active",
            "Role: Administrator",
            "Linked account: " + acme.organization().name(),
            "Sign-in: Not for 90 days");
    Element state = page.selectFirst(".gh-filter-chip");
    assertThat(state.attr("aria-label")).isEqualTo("Remove filter State: Active");
    assertThat(state.attr("href"))
        .isEqualTo(
            "/users?q=ad&type=producer&role=%d&account=%d&seen=90-days".formatted(role, root()));
    assertThat(page.select(".gh-clear").attr("href")).isEqualTo("/users?q=ad&type=producer");
  }

  @Test
  void whatNobodyKnowsIsAsIfNotGiven() {
    acme.uma();
    Globex globex = stage.globex();
    long foreign = globex.role(SystemRole.ADMINISTRATOR).value();
    Document page =
        page(
            "/users?type=x&state=x&role="
                + foreign
                + "&scope=99&account=x&seen=x&invitation=x&sort=x&size=x&after=x&before=x&new=x");
    assertThat(addresses(page)).containsExactly(acme.ada().email(), acme.uma().email());
    assertThat(page.select(".gh-active-filters")).isEmpty();
    assertThat(page.select("#tabs a").first().attr("href")).isEqualTo("/users");
  }

  @Test
  void theSizeOfAPageIsTheNearestOfThree() {
    crowd(120);
    assertThat(addresses(page("/users"))).hasSize(25);
    assertThat(addresses(page("/users?size=50"))).hasSize(50);
    assertThat(addresses(page("/users?size=1000"))).hasSize(100);
    assertThat(addresses(page("/users?size=0"))).hasSize(25);
    Document page = page("/users?size=50&sort=name");
    assertThat(page.select(".gh-sizes a").eachText()).containsExactly("25", "50", "100");
    assertThat(page.select(".gh-sizes a").eachAttr("href"))
        .containsExactly(
            "/users?sort=name", "/users?sort=name&size=50", "/users?sort=name&size=100");
    assertThat(page.select(".gh-sizes [aria-current]").text()).isEqualTo("50");
    assertThat(page.select("a[rel=next]").attr("href")).contains("sort=name&size=50&after=");
  }

  @Test
  void columnsSortAndSayWhichDoes() {
    acme.con();
    acme.uma();
    rows.change(
        "UPDATE app_user SET last_sign_in_at = '2020-01-01' WHERE id = ?", acme.con().id().value());
    Document page = page("/users?state=active");
    assertThat(page.select("th[aria-sort]").eachText()).containsExactly("Account");
    assertThat(page.select("th[aria-sort]").attr("aria-sort")).isEqualTo("ascending");
    String href = page.select("th a:contains(Last sign-in)").attr("href");
    assertThat(href).isEqualTo("/users?state=active&sort=last-sign-in");
    Document seen = page(href);
    assertThat(seen.select("th[aria-sort=descending]").eachText()).containsExactly("Last sign-in");
    assertThat(addresses(seen))
        .containsExactly(acme.ada().email(), acme.con().email(), acme.uma().email());
    assertThat(page("/users?sort=newest").select("th[aria-sort]")).isEmpty();
    assertThat(page("/users?sort=newest").select("[name=sort] [selected]").text())
        .isEqualTo("Newest first");
  }

  @Test
  @Tag("RAW-34")
  void whoHasJustBeenInvitedComesFirstAndIsMarked() {
    acme.pia();
    acme.con();
    long batch =
        rows.one(
            Long.class,
            "SELECT batch_id FROM invitation WHERE user_id = ?",
            acme.pia().id().value());
    Document page = page("/users?new=" + batch);
    assertThat(addresses(page))
        .containsExactly(acme.pia().email(), acme.ada().email(), acme.con().email());
    assertThat(page.select("tr:has(.gh-tag-new) .gh-email").eachText())
        .containsExactly(acme.pia().email());
    assertThat(page.select("tr:has(.gh-tag-new) .gh-state").text()).isEqualTo("Pending");
    assertThat(page.select("#tabs a").first().attr("href")).isEqualTo("/users");
    crowd(30);
    assertThat(page("/users?new=" + batch).select("a[rel=next]").attr("href"))
        .startsWith("/users?after=")
        .endsWith("&new=" + batch);
  }

  @Test
  @Tag("R-02")
  void aPendingLineSaysWhoInvitedWhenUntilWhenAndWhatBecameOfTheMail() {
    String refused = acme.address("refused");
    mails.refuse(refused);
    acme.invite(acme.ada(), acme.consumers(refused), "", "");
    Member pia = acme.pia();
    rows.await(
        "both fates",
        () -> {
          String text = page("/users?state=pending").select(".gh-fate summary").text();
          return text.contains("mail sent, until ") && text.contains("mail failed: 550");
        });
    Document page = page("/users?state=pending");
    Element sent = page.getElementById("user-" + pia.id()).selectFirst(".gh-fate");
    assertThat(sent.select("div").eachText())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).matches("Invited by Ada Adler, .* UTC"))
        .anySatisfy(line -> assertThat(line).matches("Valid until .* UTC"));
    assertThat(page.select("tr:contains(refused) .gh-words").text()).startsWith("Mail server: 550");
    rows.change(
        """
        UPDATE invitation
        SET issued_at = issued_at - INTERVAL 8 DAY, expires_at = issued_at + INTERVAL 7 DAY,
          inviter_id = NULL
        WHERE user_id = ?
        """,
        pia.id().value());
    Element expired =
        page("/users?invitation=expired")
            .getElementById("user-" + pia.id())
            .selectFirst(".gh-fate");
    assertThat(expired.text()).contains("Invited by the portal, ").contains("Expired ");
  }

  @Test
  @Tag("RAW-11")
  @Tag("RAW-40")
  @Tag("D-01")
  void aLineLeadsToWhatCanBeDoneWithThePerson() {
    acme.ina();
    acme.con();
    rows.change("UPDATE app_user SET state = 'REMOVED' WHERE id = ?", acme.con().id().value());
    Element line = page("/users").getElementById("user-" + acme.ina().id());
    assertThat(line.select(".gh-cell-actions > div > a").eachText())
        .containsExactly("Edit", "Remove");
    Element edit = line.selectFirst(".gh-cell-actions a");
    assertThat(edit.attr("href")).isEqualTo("/users/%s/edit".formatted(acme.ina().id()));
    assertThat(edit.attr("hx-get")).isEqualTo(edit.attr("href"));
    assertThat(line.selectFirst("a.gh-email").attr("href")).isEqualTo("/users/" + acme.ina().id());
    assertThat(line.select(".gh-more-item").eachText())
        .containsExactly("Change address", "Activate", "Delete");
    Element removed = page("/users?state=removed").getElementById("user-" + acme.con().id());
    assertThat(removed.select(".gh-cell-actions > div > a")).isEmpty();
    assertThat(removed.selectFirst("a.gh-email").attr("href"))
        .isEqualTo("/users/" + acme.con().id());
    assertThat(removed.select(".gh-more-item").eachText()).containsExactly("Delete");
  }

  @Test
  @Tag("RAW-12")
  void manyScopesAreFolded() {
    acme.con();
    for (String scope : List.of("a", "b", "c", "d")) {
      rows.change(
          "INSERT INTO scope (organization_id, name, name_key) VALUES (?, ?, ?)",
          acme.id().value(),
          scope,
          scope);
    }
    rows.change(
        """
        INSERT INTO user_scope (organization_id, user_id, scope_id)
        SELECT organization_id, ?, id FROM scope WHERE organization_id = ?
        """,
        acme.con().id().value(),
        acme.id().value());
    Element cell =
        page("/users").getElementById("user-" + acme.con().id()).selectFirst(".gh-cell-scopes");
    assertThat(cell.select(".gh-rest summary").text()).isEqualTo("+2");
    assertThat(cell.select("span.gh-tag").eachText()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void tooManyScopesForAListAreSearchedByName() {
    rows.change(
        """
        INSERT INTO scope (organization_id, name, name_key)
        SELECT ?, CONCAT('scope', seq), CONCAT('scope', seq) FROM seq_1_to_101
        """,
        acme.id().value());
    Element field = page("/users").selectFirst("#filters > [aria-label=Scope]");
    assertThat(field.tagName()).isEqualTo("input");
    assertThat(field.attr("name")).isEqualTo("scopeName");
    MvcTestResult answer =
        mvc.get()
            .uri(field.attr("hx-get") + "?scopeName=scope10")
            .with(ada)
            .header("HX-Request", "true")
            .exchange();
    assertThat(Pages.page(answer).select("option").eachAttr("value"))
        .containsExactly("scope10", "scope100", "scope101");
    Document page = page("/users?scopeName=SCOPE7");
    assertThat(Pages.texts(page, ".gh-filter-chip span:first-child"))
        .containsExactly("Scope: scope7");
    assertThat(page.selectFirst("#filters [name=scopeName]").val()).isEqualTo("scope7");
    assertThat(page.select("#tabs a").last().attr("href"))
        .matches("/users\\?type=self-registered&scope=\\d+");
  }

  @Test
  void typingReplacesTheAddressInsteadOfFillingTheHistory() {
    Element form = page("/users").getElementById("filters");
    assertThat(form.attr("hx-replace-url")).isEqualTo("true");
    assertThat(form.hasAttr("hx-push-url")).isFalse();
  }

  private List<String> tabs(String address) {
    MvcTestResult answer = mvc.get().uri(address).with(ada).header("HX-Request", "true").exchange();
    assertThat(Pages.body(answer)).startsWith("<nav class=\"gh-tabs\" id=\"tabs\"");
    return Pages.texts(Pages.page(answer), "a");
  }

  private long root() {
    return rows.one(
        Long.class,
        "SELECT id FROM account WHERE organization_id = ? AND root_producer",
        acme.id().value());
  }

  private void crowd(int people) {
    rows.change(
        """
        INSERT INTO app_user (organization_id, email, email_canonical, first_name, last_name,
          state, type, consumer, producer, created_at, joined_at, version)
        SELECT ?, CONCAT('crowd', seq, '@x.test'), CONCAT('crowd', seq, '@x.test'), 'Some', 'Body',
          'ACTIVE', 'PRODUCER', TRUE, FALSE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0
        FROM seq_1_to_1000
        WHERE seq <= ?
        """,
        acme.id().value(),
        people);
  }

  private Document page(String address) {
    MvcTestResult answer = mvc.get().uri(address).with(ada).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private static List<String> addresses(Document page) {
    return Pages.texts(page, "#users .gh-email");
  }
}

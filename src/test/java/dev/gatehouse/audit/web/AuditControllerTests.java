package dev.gatehouse.audit.web;

import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Wish;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.user.UserEdit;
import dev.gatehouse.user.UserEditing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page of the audit trail. */
@WebTest
@Tag("D-21")
class AuditControllerTests {
  private final Stage stage;
  private final Acme acme;
  private final Entrance entrance;
  private final UserEditing editing;
  private final Rows rows;
  private final StatementCounter counter;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  AuditControllerTests(
      Stage stage,
      Entrance entrance,
      UserEditing editing,
      Rows rows,
      StatementCounter counter,
      MockMvcTester mvc) {
    this.stage = stage;
    this.acme = stage.acme();
    this.entrance = entrance;
    this.editing = editing;
    this.rows = rows;
    this.counter = counter;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  void theNewestEntryIsTheFirst() {
    acme.pia();
    Document page = page("/audit");
    assertThat(Pages.texts(page, "#entries thead th"))
        .containsExactly("Time", "Who", "What", "On whom", "Details", "From where");
    assertThat(whats(page)).startsWith("Invited").contains("Signed in", "Organization created");
    assertThat(Pages.texts(page, "#entries tbody tr:first-child td"))
        .contains("Ada Adler", acme.pia().email(), "192.0.2.1");
    assertThat(page.select("#entries tbody tr:first-child .gh-details").text())
        .contains("State:")
        .contains("Pending");
  }

  @Test
  void onlyThosePermittedSeeIt() {
    assertThat(mvc.get().uri("/audit").with(entrance.by(acme.uma()))).hasStatus(403);
  }

  @Test
  void aPersonIsFoundByTheBeginningOfNameOrAddress() {
    acme.uma();
    acme.pia();
    assertThat(page("/audit?person=uma").select("#entries tbody tr"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.text()).contains("Uma Umber"));
    assertThat(page("/audit?person=" + acme.pia().email()).select("#entries tbody tr")).hasSize(1);
    assertThat(page("/audit?person=%25").select("#entries tbody tr")).isEmpty();
    Document nobody = page("/audit?person=nobody");
    assertThat(nobody.select("#entries [role=status]").text()).contains("No entry matches");
  }

  @Test
  void theActionFilterShowsOneKindOfEntry() {
    acme.pia();
    Document page = page("/audit?action=invitation.create");
    assertThat(whats(page)).isNotEmpty().containsOnly("Invited");
    assertThat(page.select("select[name=action] option[selected]").text()).isEqualTo("Invited");
    assertThat(whats(page("/audit?action=no.such"))).isEmpty();
  }

  @Test
  void theDaysLimitTheEntries() {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    String before = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();
    assertThat(whats(page("/audit?from=" + before))).isNotEmpty();
    assertThat(whats(page("/audit?from=" + before + "&until=" + before))).isEmpty();
    assertThat(whats(page("/audit?until=" + before))).isEmpty();
    assertThat(page("/audit?from=" + today).select("input[name=from]").val()).isEqualTo(today);
    assertThat(page("/audit?from=&until=&person=&action=").select("#entries tbody tr"))
        .isNotEmpty();
    assertThat(whats(page("/audit?from=yesterday"))).isNotEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutAGapAndKeepTheFilter() {
    entries(120);
    List<String> times = new ArrayList<>();
    Document page = page("/audit?action=test.entry");
    times.addAll(Pages.texts(page, ".gh-details"));
    for (Element older = page.selectFirst("a[rel=next]");
        older != null;
        older = page.selectFirst("a[rel=next]")) {
      assertThat(older.attr("href")).contains("action=test.entry");
      page = page(older.attr("href"));
      times.addAll(Pages.texts(page, ".gh-details"));
    }
    assertThat(times).hasSize(120).doesNotHaveDuplicates();
    assertThat(page.select(".gh-pages a").first().text()).isEqualTo("Newest");
  }

  @Test
  void htmxGetsTheRegionOfThePage() {
    MvcTestResult region =
        mvc.get()
            .uri("/audit?action=session.begin")
            .with(ada)
            .header("HX-Request", "true")
            .exchange();
    assertThat(Pages.body(region)).startsWith("<div id=\"entries\" ").doesNotContain("<html");
    assertThat(Pages.page(region).select("#entries").outerHtml())
        .isEqualTo(page("/audit?action=session.begin").select("#entries").outerHtml());
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheTrail() {
    page("/audit");
    int few = counter.statementsOf(() -> page("/audit")).size();
    entries(500);
    assertThat(counter.statementsOf(() -> page("/audit"))).hasSize(few).hasSizeLessThan(10);
    assertThat(counter.statementsOf(() -> page("/audit?person=ada&action=session.begin")))
        .hasSize(few);
  }

  @Test
  void anEditShowsWhatThePersonWasCalledBeforeAndAfter() {
    Member con = acme.con();
    edit(con, "Connie", "555 0199", acme.wish().consumer());
    edit(con, "Constance", "", acme.wish().producer().roles(USER_MANAGER));

    assertThat(Pages.texts(page("/audit?action=user.edit"), ".gh-details"))
        .containsExactly(
            "Name, address, phone: Connie Corey, %1$s, 555 0199 → Constance Corey, %1$s As: Consumer → Producer Roles: – → User Manager"
                .formatted(con.email()),
            "Name, address, phone: Con Corey, %1$s → Connie Corey, %1$s, 555 0199"
                .formatted(con.email()));
    assertThat(details(con)).doesNotContain("Con", "555", "@");
  }

  @Test
  @Tag("S-09")
  void peopleOfTheSameNumberInAnotherOrganizationLendNoNames() {
    Globex globex = stage.globex();
    edit(acme.con(), "Connie", "", acme.wish().consumer());
    rows.change(
        """
        INSERT INTO audit_subject (organization_id, subject_id, revision, name, email)
        VALUES (?, ?, 2, 'Somebody Else', 'else@globex.test')
        """,
        globex.id().value(),
        acme.con().id().value());

    assertThat(page("/audit?action=user.edit").select("#entries").text())
        .contains("Con Corey", "Connie Corey")
        .doesNotContain("Somebody Else");
  }

  @Test
  void aForgottenPersonIsADashBeforeAndAfter() {
    Member con = acme.con();
    edit(con, "Connie", "555 0199", acme.wish().consumer());
    rows.change(
        """
        UPDATE audit_subject
        SET name = NULL, email = NULL, phone = NULL
        WHERE organization_id = ? AND subject_id = ?
        """,
        acme.id().value(),
        con.id().value());

    assertThat(Pages.texts(page("/audit?action=user.edit"), ".gh-details"))
        .containsExactly("Name, address, phone: – → –");
  }

  @Test
  void namesInEntriesTakeOneStatementHoweverMany() {
    edit(acme.con(), "Con1", "", acme.wish().consumer());
    int few = counter.statementsOf(() -> page("/audit")).size();
    for (int number = 2; number < 9; number++) {
      edit(acme.con(), "Con" + number, "", acme.wish().consumer());
      edit(acme.pia(), "Pia" + number, "", acme.wish().consumer());
    }
    assertThat(counter.statementsOf(() -> page("/audit"))).hasSize(few);
  }

  @Test
  void whoeverIsOverwrittenAmongTheSubjectsIsNowhereInTheTrail() {
    acme.pia();
    acme.uma();
    rows.change(
        "UPDATE audit_subject SET name = NULL, email = NULL WHERE organization_id = ?",
        acme.id().value());
    String trail = page("/audit").select("#entries").text();
    assertThat(trail).doesNotContain("Ada", "Uma", "Pia", "@");
    assertThat(rows.audit(acme.id()).toString()).doesNotContain("Ada", "Uma", "Pia", "@");
  }

  @Test
  void hostileDetailsAreOnlyText() {
    rows.change(
        "UPDATE audit_subject SET name = ? WHERE organization_id = ?",
        "<script>alert(1)</script>",
        acme.id().value());
    Document page = page("/audit?person=<script>");
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select("#entries tbody").text()).contains("<script>alert(1)</script>");
  }

  private void edit(Member member, String first, String phone, Wish wish) {
    UserEdit edit = acme.edit(member, wish);
    editing.edit(
        acme.actor(acme.ada()),
        member.id(),
        new UserEdit(
            edit.version(),
            first,
            member.last(),
            phone.isEmpty() ? null : phone,
            null,
            edit.grants()));
  }

  private String details(Member member) {
    return rows.audit(acme.id()).stream()
        .filter(entry -> entry.action().equals("user.edit"))
        .filter(entry -> Long.valueOf(member.id().value()).equals(entry.subjectId()))
        .map(Rows.Entry::details)
        .collect(Collectors.joining());
  }

  private Document page(String address) {
    MvcTestResult answer = mvc.get().uri(address).with(ada).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private static List<String> whats(Document page) {
    return Pages.texts(page, "#entries .gh-action");
  }

  /** Many entries of the same microsecond, so that only their numbers tell them apart. */
  private void entries(int number) {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    for (int entry = 0; entry < number; entry++) {
      rows.change(
          """
          INSERT INTO audit_entry (organization_id, at, action, actor_kind, origin, details)
          VALUES (?, ?, 'test.entry', 'SYSTEM', 'test', ?)
          """,
          acme.id().value(),
          now,
          "{\"number\":%d}".formatted(entry));
    }
  }
}

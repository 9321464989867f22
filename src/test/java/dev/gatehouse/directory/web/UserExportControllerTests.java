package dev.gatehouse.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.Importing;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.WebTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Taking people along as a file. */
@WebTest
@Tag("S-17")
class UserExportControllerTests {
  private static final String HEADER =
      "email,first_name,last_name,kind,roles,scopes,accounts,type,state,last_sign_in_utc,"
          + "invited_by,invited_at_utc,invited_until_utc,mail,mail_error";

  private final Acme acme;
  private final Globex globex;
  private final Entrance entrance;
  private final Importing importing;
  private final StatementCounter counter;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  UserExportControllerTests(
      Stage stage,
      Entrance entrance,
      Importing importing,
      StatementCounter counter,
      Rows rows,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.entrance = entrance;
    this.importing = importing;
    this.counter = counter;
    this.rows = rows;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  void everyViewLeadsToItsFile() {
    acme.pia();
    Document page =
        Pages.page(mvc.get().uri("/users?state=pending&sort=newest&size=50").with(ada).exchange());
    String link = page.select("a[download]").attr("href");
    assertThat(link).isEqualTo("/users/export?state=pending&sort=newest&size=50");
    MvcTestResult answer = mvc.get().uri(link).with(ada).exchange();
    assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
    assertThat(answer.getResponse().getHeader("Content-Disposition"))
        .matches("attachment; filename=\"users-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
    assertThat(Pages.body(answer)).startsWith("\uFEFF" + HEADER + "\r\n");
    assertThat(addresses(link)).containsExactly(acme.pia().email());
  }

  @Test
  void everyColumnSaysWhatThePanelSays() {
    importing.finished(
        acme.ada(),
        "email,first_name,last_name,kind,roles,scopes\n"
            + "%s,Mia,\"O'Hara, Jr.\",both,User Manager|RegistryClientRole,one|two\n"
                .formatted(acme.address("mia")));
    rows.change(
        """
        UPDATE invitation
        SET issued_at = '2026-03-01 10:00:00', expires_at = '2126-03-08 10:00:00'
        WHERE organization_id = ? AND user_id = ?
        """,
        acme.id().value(),
        acme.userWith(acme.address("mia")).value());
    rows.change(
        "UPDATE app_user SET last_sign_in_at = '2026-03-02 11:12:13' WHERE id = ?",
        acme.ada().id().value());
    rows.await("the mail is sent", () -> lines("/users/export?q=mia").getLast().contains(",sent,"));
    assertThat(lines("/users/export?q=mia").getLast())
        .isEqualTo(
            "%s,Mia,\"O'Hara, Jr.\",both,User Manager|RegistryClientRole,one|two,%s,producer,pending,,Ada Adler,2026-03-01 10:00:00,2126-03-08 10:00:00,sent,"
                .formatted(acme.address("mia"), acme.organization().name()));
    assertThat(lines("/users/export?q=ada").getLast())
        .isEqualTo(
            "%s,Ada,Adler,producer,Administrator,,%s,producer,active,2026-03-02 11:12:13,,,,,"
                .formatted(acme.ada().email(), acme.organization().name()));
  }

  @Test
  void formulasAreDefused() {
    acme.join(
        acme.invite(acme.ada(), acme.consumers("+mia@birch.test"), "=HYPERLINK(\"x\")", "@Sum"));
    assertThat(lines("/users/export?q=mia").getLast())
        .startsWith("'+mia@birch.test,\"'=HYPERLINK(\"\"x\"\")\",'@Sum,consumer,");
  }

  @Test
  void theViewsFilterAndOrderAreKept() {
    acme.ben();
    acme.con();
    acme.pia();
    acme.ina();
    assertThat(addresses("/users/export"))
        .containsExactly(
            acme.ada().email(),
            acme.ben().email(),
            acme.con().email(),
            acme.ina().email(),
            acme.pia().email());
    assertThat(addresses("/users/export?sort=newest&state=active"))
        .containsExactly(acme.con().email(), acme.ben().email(), acme.ada().email());
    assertThat(addresses("/users/export?role=" + acme.role(SystemRole.ADMINISTRATOR).value()))
        .containsExactly(acme.ada().email(), acme.ben().email());
    assertThat(addresses("/users/export?q=nobody")).isEmpty();
    assertThat(addresses("/users/export?q=%2F")).isEmpty();
  }

  @Test
  void tickedPeopleAreExportedAlone() {
    acme.pia();
    String both =
        "/users/export?users=%s&users=%s&view=state%%3Dactive"
            .formatted(acme.pia().id(), acme.ada().id());
    assertThat(addresses(both)).containsExactly(acme.ada().email(), acme.pia().email());
    assertThat(rows.audited(acme.id(), "user.export").details())
        .isEqualTo("{\"filter\":[\"users\"],\"people\":2}");
  }

  @Test
  void withoutATickTheViewIsExported() {
    assertThat(mvc.get().uri("/users/export").param("view", "state=active").with(ada).exchange())
        .hasStatus(303)
        .hasHeader("Location", "/users/export?state=active");
  }

  @Test
  @Tag("D-21")
  void theTrailSaysWhatWasAskedForAndHowManyTookPartButNoName() {
    acme.pia();
    mvc.get().uri("/users/export?q=ada&state=active&type=producer").with(ada).exchange();
    assertThat(rows.audited(acme.id(), "user.export"))
        .returns(acme.ada().id().value(), Rows.Entry::actorId)
        .returns(
            "{\"filter\":[\"search\",\"type PRODUCER\",\"state ACTIVE\"],\"people\":1}",
            Rows.Entry::details);
  }

  @Test
  void manyPeopleComeInPortionsAndEachOnce() {
    fill(6_100);
    List<String> exported = addresses("/users/export");
    assertThat(exported).hasSize(6_101).doesNotHaveDuplicates().endsWith(acme.ada().email());
    assertThat(rows.audited(acme.id(), "user.export").details()).isEqualTo("{\"filter\":[]}");
    assertThat(rows.audited(acme.id(), "user.end-export").details()).isEqualTo("{\"people\":6101}");
    List<String> statements =
        counter.statementsOf(() -> mvc.get().uri("/users/export").with(ada).exchange());
    assertThat(statements).hasSizeLessThan(90);
  }

  @Test
  @Tag("RAW-01")
  void nobodyOfAnotherOrganizationIsExported() {
    assertThat(addresses("/users/export?users=" + globex.xan().id())).isEmpty();
    assertThat(addresses("/users/export?q=xan")).isEmpty();
  }

  @Test
  void aFileOfOneOrganizationCanBeImportedInAnother() {
    importing.finished(
        acme.ada(),
        "email,first_name,roles,scopes\n%s,Mia,User Manager,one|two\n"
            .formatted(acme.address("mia")));
    String file = String.join("\n", lines("/users/export?q=mia"));
    rows.change(
        "UPDATE account SET name = ? WHERE organization_id = ? AND root_producer",
        acme.organization().name(),
        globex.id().value());
    importing.finished(globex.xan(), file);
    assertThat(
            rows.one(
                String.class,
                "SELECT CONCAT(first_name, ' ', state) FROM app_user WHERE id = ?",
                globex.userWith(acme.address("mia")).value()))
        .isEqualTo("Mia PENDING");
  }

  private void fill(int number) {
    for (int from = 0; from < number; from += 1_000) {
      List<Object> parameters = new ArrayList<>();
      int size = Math.min(1_000, number - from);
      int first = from;
      IntStream.range(0, size)
          .mapToObj(each -> "p%d@birch.test".formatted(first + each))
          .forEach(address -> parameters.addAll(List.of(acme.id().value(), address, address)));
      rows.change(
          """
          INSERT INTO app_user (organization_id, email, email_canonical, first_name, last_name,
            state, type, consumer, producer, created_at, joined_at, version)
          VALUES %s
          """
              .formatted(
                  String.join(
                      ", ",
                      java.util.Collections.nCopies(
                          size,
                          "(?, ?, ?, 'P', 'P', 'ACTIVE', 'PRODUCER', 1, 0, NOW(), NOW(), 1)"))),
          parameters.toArray());
    }
  }

  private List<String> lines(String path) {
    MvcTestResult answer = mvc.get().uri(path).with(ada).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.body(answer).lines().toList();
  }

  private List<String> addresses(String path) {
    return lines(path).stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
  }
}

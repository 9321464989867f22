package dev.gatehouse.invitation.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.ImportId;
import dev.gatehouse.invitation.Importing;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.support.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Import from CSV: the page of the upload, the dry run, progress and result. */
@WebTest
@Tag("D-17")
class ImportControllerTests {
  private static final String PATH = "/invitations/import";

  private final Acme acme;
  private final Globex globex;
  private final Entrance entrance;
  private final Importing importing;
  private final InvitationLinks links;
  private final StatementCounter counter;
  private final TestClock clock;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  ImportControllerTests(
      Stage stage,
      Entrance entrance,
      Importing importing,
      InvitationLinks links,
      StatementCounter counter,
      TestClock clock,
      Rows rows,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.entrance = entrance;
    this.importing = importing;
    this.links = links;
    this.counter = counter;
    this.clock = clock;
    this.rows = rows;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  void addUserLeadsToThePageThatExplainsTheColumns() {
    Document form = page("/invitations/new");
    assertThat(form.select("a[href=" + PATH + "]").text()).isEqualTo("Import from CSV");
    Document page = page(PATH);
    assertThat(page.select("dt code").eachText())
        .containsExactly("email", "first_name", "last_name", "kind", "roles", "scopes", "accounts");
    assertThat(page.select("a[download]").attr("href")).startsWith("/assets/import-template");
    assertThat(page.select("form[enctype=multipart/form-data] input[type=file]")).hasSize(1);
  }

  @Test
  void aFileIsTakenInAndShownBeforeAnythingHappens() {
    MvcTestResult answer = upload("email,last_name\na@birch.test,Müller\nnobody\n");
    assertThat(answer).hasStatus(303);
    String place = String.valueOf(answer.getResponse().getHeader("Location"));
    assertThat(place).matches(PATH + "/\\d+");
    awaitState(place, "READY");
    Document page = page(place);
    assertThat(page.select("h2").text())
        .isEqualTo("1 person would be invited.".replace("1", "One"));
    assertThat(page.select(".gh-counts").text()).isEqualTo("would be invited 1 not valid 1");
    assertThat(page.select("tbody tr").eachText())
        .containsExactly(
            "2 a@birch.test Müller would be invited",
            "3 nobody not valid nobody is not an e-mail address.");
    assertThat(page.select("form[action$=/start] button").text()).isEqualTo("Send Invites");
    assertThat(people()).isZero();
  }

  @Test
  void pastedRowsAreTakenInAlike() {
    MvcTestResult answer = paste("email\tkind\na@birch.test\tproducer\n");
    assertThat(answer).hasStatus(303);
    String place = String.valueOf(answer.getResponse().getHeader("Location"));
    awaitState(place, "READY");
    assertThat(page(place).select("tbody tr").text())
        .isEqualTo("2 a@birch.test kind: producer would be invited");
  }

  @Test
  @Tag("R-07")
  void theSamePageSentTwiceIsTakenInOnce() {
    String key = UUID.randomUUID().toString();
    List<String> places =
        IntStream.range(0, 2)
            .mapToObj(time ->
                mvc.post()
                    .uri(PATH)
                    .with(ada)
                    .with(csrf())
                    .param("key", key)
                    .param("text", "email\na@birch.test\n")
                    .exchange())
            .map(answer -> String.valueOf(answer.getResponse().getHeader("Location")))
            .toList();
    assertThat(places.getFirst()).isEqualTo(places.getLast()).startsWith(PATH);
  }

  @Test
  void neitherFileNorTextIsRefusedAtTheFile() {
    Document page = refused(paste(""));
    assertThat(Pages.messageAt(page, "file")).isEqualTo("Please choose a file or paste its rows.");
    assertThat(page.select(".gh-summary a").attr("href")).isEqualTo("#file");
  }

  @Test
  void fileAndTextAreRefusedAndTheTextIsKept() {
    MvcTestResult answer =
        mvc.post()
            .uri(PATH)
            .with(ada)
            .with(csrf())
            .multipart()
            .file(file("email\na@birch.test\n".getBytes(StandardCharsets.UTF_8)))
            .param("text", "email\nb@birch.test")
            .exchange();
    Document page = refused(answer);
    assertThat(page.select("textarea#text").text()).contains("b@birch.test");
    assertThat(Pages.messageAt(page, "text")).contains("not both");
  }

  @Test
  void aFileInAnotherEncodingIsRefusedWithWhatToDo() {
    Document page =
        refused(
            uploadBytes("email,last_name\na@x.test,Müller".getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(Pages.messageAt(page, "file")).contains("not UTF-8", "CSV UTF-8");
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM invitation_import WHERE organization_id = ?",
                acme.id().value()))
        .isZero();
  }

  @Test
  void tooManyRowsAreRefused() {
    Document page = refused(paste("email\n" + "a@birch.test\n".repeat(10_001)));
    assertThat(Pages.messageAt(page, "text"))
        .isEqualTo("These are more than 10,000 rows. Please divide the file.");
  }

  @Test
  void onlyProblemsAreShownOnDemand() {
    ImportId id = importing.checked(acme.ada(), "email\na@birch.test\nnobody\nb@birch.test\n");
    Document page = page(PATH + "/" + id.value() + "?show=problems");
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody tr").text()).contains("nobody");
    assertThat(page.select("a[aria-current]").text()).isEqualTo("Only problems");
  }

  @Test
  void aHundredRowsMakeAPageAndCostAsMuchAsTen() {
    ImportId few = importing.checked(acme.ada(), file(10));
    ImportId many = importing.checked(acme.ada(), file(250));
    String place = PATH + "/" + many.value();
    Document first = page(place);
    assertThat(first.select("tbody tr")).hasSize(100);
    Document second = page(first.select("#rows-next").attr("href"));
    assertThat(second.select("tbody tr td:first-child").eachText())
        .hasSize(100)
        .startsWith("102")
        .endsWith("201");
    Document third = page(second.select("#rows-next").attr("href"));
    assertThat(third.select("tbody tr")).hasSize(50);
    assertThat(third.select("#rows-next")).isEmpty();
    assertThat(counter.statementsOf(() -> page(place)))
        .hasSameSizeAs(counter.statementsOf(() -> page(PATH + "/" + few.value())));
  }

  @Test
  void whileItRunsThePageAsksForItselfAgainAndOffersToCancel() {
    ImportId id = importing.checked(acme.ada(), file(4));
    state(id, "RUNNING");
    Document page = page(PATH + "/" + id.value());
    assertThat(page.select("#import").attr("hx-trigger")).isEqualTo("every 2s");
    assertThat(page.select("#import").attr("hx-get")).startsWith(PATH + "/" + id.value());
    assertThat(page.select("progress").attr("max")).isEqualTo("4");
    assertThat(page.select("progress").attr("value")).isEqualTo("0");
    assertThat(page.select(".gh-unscripted").text()).isEqualTo("Refresh");
    MvcTestResult region =
        mvc.get().uri(PATH + "/" + id.value()).with(ada).header("HX-Request", "true").exchange();
    assertThat(Pages.body(region).strip()).startsWith("<div id=\"import\"");
    assertThat(post(PATH + "/" + id.value() + "/cancellation"))
        .hasStatus(303)
        .hasHeader("Location", PATH + "/" + id.value());
    Document cancelled = page(PATH + "/" + id.value());
    assertThat(cancelled.select("#import").hasAttr("hx-trigger")).isFalse();
    assertThat(cancelled.select(".gh-counts, tbody").text()).contains("cancelled");
  }

  @Test
  void whatBecameOfItIsShownAndListed() {
    ImportId id = importing.checked(acme.ada(), "email\na@birch.test\nnobody\n");
    assertThat(post(PATH + "/" + id.value() + "/start"))
        .hasStatus(303)
        .hasHeader("Location", PATH + "/" + id.value());
    awaitState(PATH + "/" + id.value(), "FINISHED");
    Document page = page(PATH + "/" + id.value());
    assertThat(page.select("h2").text()).isEqualTo("One person was invited.");
    assertThat(page.select("tbody tr").first().text()).isEqualTo("2 a@birch.test invited");
    assertThat(page(PATH).select("tbody tr").text()).contains("Ada Adler finished 2 1");
    assertThat(post(PATH + "/" + id.value() + "/start")).hasStatus(303);
    assertThat(people()).isEqualTo(1);
  }

  @Test
  @Tag("S-13")
  void makingAnAdministratorWantsThePasswordOfLate() {
    ImportId id = importing.checked(acme.ada(), "email,roles\na@birch.test,Administrator\n");
    RequestPostProcessor session = entrance.by(acme.ada());
    clock.pass(Duration.ofMinutes(16));
    String start = PATH + "/" + id.value() + "/start";
    MvcTestResult asked = mvc.post().uri(start).with(session).with(csrf()).exchange();
    assertThat(asked).hasStatus(422);
    assertThat(Pages.page(asked).select("label[for=yourPassword]").text())
        .isEqualTo("Your password");
    assertThat(
            mvc.post()
                .uri(start)
                .with(session)
                .with(csrf())
                .param("yourPassword", "wrong")
                .exchange())
        .hasStatus(422);
    assertThat(people()).isZero();
    assertThat(
            mvc.post()
                .uri(start)
                .with(session)
                .with(csrf())
                .param("yourPassword", Member.PASSWORD)
                .exchange())
        .hasStatus(303);
  }

  @Test
  void whatSomebodyElseSentCanBeSeenButNotStarted() {
    ImportId id = importing.checked(acme.uma(), "email\na@birch.test\n");
    Document page = page(PATH + "/" + id.value());
    assertThat(page.select("form[action$=/start]")).isEmpty();
    assertThat(page.select(".gh-actions").text()).contains("Only Uma Umber");
    assertThat(post(PATH + "/" + id.value() + "/start")).hasStatus(422);
  }

  @Test
  @Tag("S-17")
  void theResultFileHoldsWhatWasTypedAndWhatBecameOfIt() {
    ImportId id =
        importing.finished(
            acme.ada(),
            """
            email,first_name,last_name,scopes
            a@birch.test,"=1+1","O""Hara, Jr.",one|two
            nobody,+x,@y,-z
            """);
    MvcTestResult answer = mvc.get().uri(PATH + "/" + id.value() + "/result").with(ada).exchange();
    assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
    assertThat(answer.getResponse().getHeader("Content-Disposition"))
        .matches("attachment; filename=\"import-%d-[0-9-]{10}\\.csv\"".formatted(id.value()));
    assertThat(Pages.body(answer))
        .isEqualTo(
            "\uFEFFemail,first_name,last_name,kind,roles,scopes,accounts,result,message\r\n"
                + "a@birch.test,'=1+1,\"O\"\"Hara, Jr.\",,,one|two,,invited,\r\n"
                + "nobody,'+x,'@y,,,'-z,,invalid,nobody is not an e-mail address.\r\n");
  }

  @Test
  @Tag("RAW-01")
  void anImportOfAnotherOrganizationIsNotFound() {
    ImportId id = importing.checked(globex.xan(), "email\na@birch.test\n");
    for (String part : List.of("", "/result")) {
      assertThat(mvc.get().uri(PATH + "/" + id.value() + part).with(ada).exchange()).hasStatus(404);
    }
    for (String part : List.of("/start", "/cancellation")) {
      assertThat(post(PATH + "/" + id.value() + part)).hasStatus(404);
    }
    assertThat(page(PATH).select("tbody tr")).isEmpty();
  }

  @Test
  @Tag("D-05")
  void theAcceptPageSuggestsTheNamesOfTheFile() {
    importing.finished(acme.ada(), "email,first_name,last_name\na@birch.test,Zebulon,Zed\n");
    String link = "/invitation/" + links.newLink(acme.id(), acme.userWith("a@birch.test")).value();
    Document page = Pages.page(mvc.get().uri(link).with(entrance.visiting(acme)).exchange());
    assertThat(page.select("#firstName").val()).isEqualTo("Zebulon");
    assertThat(page.select("#lastName").val()).isEqualTo("Zed");
  }

  private static String file(int number) {
    return "email\n"
        + IntStream.range(0, number)
            .mapToObj(each -> "p%d@birch.test\n".formatted(each))
            .collect(Collectors.joining());
  }

  private Document page(String path) {
    MvcTestResult answer = mvc.get().uri(path).with(ada).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private MvcTestResult post(String path) {
    return mvc.post().uri(path).with(ada).with(csrf()).exchange();
  }

  private MvcTestResult upload(String text) {
    return uploadBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private MvcTestResult uploadBytes(byte[] content) {
    return mvc.post().uri(PATH).with(ada).with(csrf()).multipart().file(file(content)).exchange();
  }

  private static MockMultipartFile file(byte[] content) {
    return new MockMultipartFile("file", "people.csv", "text/csv", content);
  }

  private MvcTestResult paste(String text) {
    return mvc.post().uri(PATH).with(ada).with(csrf()).param("text", text).exchange();
  }

  private static Document refused(MvcTestResult answer) {
    assertThat(answer).hasStatus(422);
    return Pages.page(answer);
  }

  private void awaitState(String place, String state) {
    long id = Long.parseLong(place.substring(place.lastIndexOf('/') + 1));
    rows.await(
        "import is " + state,
        () ->
            rows.one(String.class, "SELECT state FROM invitation_import WHERE id = ?", id)
                .equals(state));
  }

  private void state(ImportId id, String state) {
    rows.change("UPDATE invitation_import SET state = ? WHERE id = ?", state, id.value());
  }

  private int people() {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM app_user WHERE organization_id = ? AND email LIKE '%birch.test'",
        acme.id().value());
  }
}

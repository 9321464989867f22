package dev.gatehouse.entitlement.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Import of entitlements: the upload, what would come into being, and that it does. */
@WebTest
@Tag("FNO-52")
class EntitlementImportTests {
  private static final String PATH = "/entitlements/import";
  private static final String DRAFT = PATH + "/draft";

  private final Acme acme;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  EntitlementImportTests(
      Stage stage, Entrance entrance, Catalogue catalogue, Rows rows, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.rows = rows;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
    acme.accounts().boston();
    catalogue.product(acme, "Harbor");
  }

  @Test
  void theListLeadsToThePageThatExplainsTheColumns() {
    assertThat(page("/entitlements").select("a[href=" + PATH + "]").text())
        .isEqualTo("Import from CSV");
    Document page = page(PATH);
    assertThat(page.select("dt code").eachText())
        .containsExactly(
            "entitlement_id",
            "account",
            "state",
            "activation_id",
            "product",
            "quantity",
            "start",
            "end");
    assertThat(page.select("a[download]").attr("href"))
        .startsWith("/assets/entitlement-import-template");
    assertThat(page.select("form[enctype=multipart/form-data] input[type=file]")).hasSize(1);
    assertThat(page.select("table, .gh-problems")).isEmpty();
  }

  @Test
  @Tag("D-18")
  void aFileIsShownFirstAndImportedWithTheSecondForm() {
    MvcTestResult checked =
        upload(
            "entitlement_id;account;state;product;quantity\r\n"
                + "ENT-0001;;;Harbor;1\r\n"
                + "ENT-0001;Acme Boston;Deployed;Harbor;2\r\n;;;HARBOR;\r\n",
            StandardCharsets.UTF_8);
    assertThat(checked).hasStatusOk();
    Document page = Pages.page(checked);
    assertThat(page.select("h2").eachText())
        .containsExactly("2 entitlements with 3 lines would come into being.", "The 3 rows");
    assertThat(page.select("tbody tr").eachText())
        .first()
        .asString()
        .startsWith("2 ENT-0001 Acme")
        .contains("Boston Deployed issued Harbor × 1 from");
    assertThat(page.select("tbody tr").last().text())
        .startsWith("4 issued no account yet Draft issued HARBOR × 1 from");
    assertThat(entitlements()).isZero();

    MvcTestResult done = send(page);
    assertThat(done).hasStatus(303);
    assertThat(done.getResponse().getHeader("Location")).isEqualTo("/entitlements");
    assertThat(Pages.flash(page("/entitlements")))
        .isEqualTo("2 entitlements with 3 lines were imported.");
    assertThat(page("/entitlements").select("tbody tr")).hasSize(2);
  }

  @Test
  @Tag("R-07")
  void theSecondFormSentTwiceImportsOnce() {
    Document page = Pages.page(paste("product\nHarbor\n"));
    assertThat(send(page)).hasStatus(303);
    assertThat(send(page)).hasStatus(303);
    assertThat(entitlements()).isEqualTo(1);
  }

  @Test
  void whatIsWrongIsToldRowByRowAndTheRowsAreKept() {
    MvcTestResult answer = paste("entitlement_id\taccount\tproduct\n-\tNowhere\tHarbor\n\t\t<b>\n");
    assertThat(answer).hasStatus(422);
    Document page = Pages.page(answer);
    assertThat(page.select(".gh-problems").text())
        .startsWith("Nothing is imported, as 3 cells are not right.");
    assertThat(page.select("tbody tr").eachText())
        .hasSize(3)
        .contains("2 account There is no account Nowhere.", "3 product There is no product <b>.");
    assertThat(page.select("textarea#text").text()).contains("Nowhere");
    assertThat(page.select("form[action=" + PATH + "]")).isEmpty();
  }

  @Test
  void aHundredProblemsAreShownAndTheOthersCounted() {
    Document page = Pages.page(paste("product\n" + "Anchor\n".repeat(112)));
    assertThat(page.select("tbody tr")).hasSize(100);
    assertThat(page.select(".gh-note").text()).isEqualTo("12 more cells are not right.");
  }

  @Test
  void fiftyRowsAreShown() {
    Document page = Pages.page(paste("product\n" + "Harbor\n".repeat(60)));
    assertThat(page.select("tbody tr")).hasSize(50);
    assertThat(page.select("h2").eachText()).contains("The first 50 of 60 rows");
  }

  @Test
  void whatChangedMeanwhileIsToldAndNothingIsImported() {
    String text = "entitlement_id,product\nENT-0001,Harbor\nENT-0002,Harbor\n";
    Document first = Pages.page(paste(text));
    assertThat(send(Pages.page(paste("entitlement_id,product\nENT-0002,Harbor\n")))).hasStatus(303);
    MvcTestResult answer = send(first);
    assertThat(answer).hasStatus(422);
    assertThat(Pages.page(answer).select("tbody tr").eachText())
        .singleElement()
        .asString()
        .startsWith("3 entitlement_id Another entitlement or line has this ID already.");
    assertThat(entitlements()).isEqualTo(1);
  }

  @Test
  @Tag("S-17")
  void anApostropheAgainstSpreadsheetsIsNoPartOfAValue() {
    assertThat(send(Pages.page(paste("product,quantity\nHarbor,'=1\n")))).hasStatus(422);
    Document page = Pages.page(paste("product,entitlement_id\nHarbor,'-ENT1\n"));
    assertThat(page.select("tbody tr").text()).startsWith("2 entitlement_id Please give an ID");
  }

  @Test
  void filesThatCannotBeReadAreRefusedAtTheirField() {
    assertRefused(upload("product\nMüller", StandardCharsets.ISO_8859_1), "file", "not UTF-8");
    assertRefused(paste(""), "file", "Please choose a file or paste its rows.");
    assertRefused(paste("entitlement_id\nENT-0001\n"), "text", "\"product\" is not among them");
    assertRefused(paste("product\n"), "text", "no row besides");
    assertRefused(paste("product\n" + "Harbor\n".repeat(10_001)), "text", "more than 10,000 rows");
    assertRefused(paste("product\n\"Harbor\n"), "text", "quotes do not match");
    assertThat(entitlements()).isZero();
  }

  private static void assertRefused(MvcTestResult answer, String field, String sentence) {
    assertThat(answer).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(answer), field)).contains(sentence);
  }

  private MvcTestResult upload(String text, Charset encoding) {
    return mvc.post()
        .uri(DRAFT)
        .with(ada)
        .with(csrf())
        .multipart()
        .file(new MockMultipartFile("file", "x.csv", "text/csv", text.getBytes(encoding)))
        .exchange();
  }

  private MvcTestResult paste(String text) {
    return mvc.post().uri(DRAFT).with(ada).with(csrf()).param("text", text).exchange();
  }

  /** The form by which what the page shows is imported, if it has one. */
  private MvcTestResult send(Document page) {
    String form = "form[action=%s] input[name=%s]";
    return mvc.post()
        .uri(PATH)
        .with(ada)
        .with(csrf())
        .param("key", page.select(form.formatted(PATH, "key")).val())
        .param("text", page.select(form.formatted(PATH, "text")).val())
        .exchange();
  }

  private int entitlements() {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM entitlement WHERE organization_id = ?",
        acme.id().value());
  }

  private Document page(String path) {
    return Pages.page(mvc.get().uri(path).with(ada).exchange());
  }
}

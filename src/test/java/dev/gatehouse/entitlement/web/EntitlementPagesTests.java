package dev.gatehouse.entitlement.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementState;
import dev.gatehouse.entitlement.PackageId;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.WebTest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Products, packages and entitlements as their manager sees and changes them. */
@WebTest
@Tag("D-07")
class EntitlementPagesTests {
  private final Acme acme;
  private final Catalogue catalogue;
  private final StatementCounter counter;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;
  private final ProductId harbor;

  EntitlementPagesTests(
      Stage stage,
      Entrance entrance,
      Catalogue catalogue,
      StatementCounter counter,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.catalogue = catalogue;
    this.counter = counter;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
    this.harbor = catalogue.product(acme, "Harbor");
  }

  @Test
  void aProductIsAddedAndFoundByTheBeginningOfItsName() {
    assertThat(send("/products/new", Map.of("name", "Crane Control"))).hasStatus(303);
    assertThat(Pages.texts(page("/products?q=CRANE"), "tbody .gh-name"))
        .containsExactly("Crane Control");
    MvcTestResult taken = send("/products/new", Map.of("name", "crane control"));
    assertThat(taken).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(taken), "name"))
        .isEqualTo("There is a product crane control already.");
    assertThat(Pages.page(taken).getElementById("name").val()).isEqualTo("crane control");
  }

  @Test
  @Tag("R-06")
  void whoeverSavesAnOlderVersionReadsWhatIsThereNow() {
    String edit = "/products/%d/edit".formatted(harbor.value());
    send(edit, Map.of("version", "0", "name", "Harbor Suite"));
    MvcTestResult stale = send(edit, Map.of("version", "0", "name", "Port"));
    assertThat(stale).hasStatus(409);
    Document page = Pages.page(stale);
    assertThat(page.select(".alert-danger").text()).contains("Name: Harbor Suite");
    assertThat(page.getElementById("name").val()).isEqualTo("Port");
    assertThat(page.select("input[name=version]").val()).isEqualTo("1");
  }

  @Test
  @Tag("REV-26")
  void aPackageKeepsItsIdAndShowsItsProducts() {
    Map<String, String> fields =
        Map.of(
            "packageId", "harbor-server",
            "release", "1.0",
            "container", "true",
            "effective", "2026-01-01",
            "products", String.valueOf(harbor.value()));
    assertThat(send("/packages/new", fields)).hasStatus(303);
    assertThat(page("/packages").select("tbody tr").text())
        .isEqualTo("harbor-server Container delivery 1.0 1 Jan 2026 Harbor Edit");
    MvcTestResult bad = send("/packages/new", Map.of("packageId", "Harbor", "release", "1"));
    assertThat(bad).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(bad), "packageId")).contains("lower-case letters");
    PackageId other = catalogue.container(acme, "other", "2026-01-01");
    assertThat(page("/packages/%d/edit".formatted(other.value())).getElementById("packageId"))
        .isNull();
  }

  @Test
  @Tag("FNO-52")
  void anEntitlementGoesFromDraftToObsoleteOverItsPages() {
    MvcTestResult made = send("/entitlements/new", Map.of("givenId", "ENT-0017", "account", ""));
    String one = made.getResponse().getHeader("Location");
    assertThat(page(one).select("h1").text()).isEqualTo("Entitlement ENT-0017");
    assertThat(Pages.flash(page(one))).isEmpty();
    MvcTestResult empty = send(one + "/deployment", Map.of());
    assertThat(empty).hasStatus(422);
    assertThat(Pages.page(empty).select(".alert-danger").text()).contains("add a line first");
    Map<String, String> line =
        Map.of("product", String.valueOf(harbor.value()), "quantity", "5", "start", "2026-01-01");
    assertThat(send(one + "/lines/new", line)).hasStatus(303);
    assertThat(Pages.flash(page(one))).isEqualTo("The line is added.");
    assertThat(send(one + "/deployment", Map.of())).hasStatus(303);
    assertThat(Pages.flash(page(one))).isEqualTo("The entitlement is deployed.");
    assertThat(page(one).select("#lines ~ table td").text()).contains("Harbor 5 from 1 Jan 2026");
    assertThat(page(one + "/obsolescence").select("form p").text()).contains("cannot be undone");
    assertThat(send(one + "/obsolescence", Map.of())).hasStatus(303);
    assertThat(page(one).select("main a.btn")).isEmpty();
  }

  @Test
  @Tag("D-18")
  void anIdThatIsTakenIsSaidAtItsField() {
    catalogue.draft(acme, "ENT-0017", null);
    MvcTestResult taken = send("/entitlements/new", Map.of("givenId", "ent 0o17"));
    assertThat(Pages.messageAt(Pages.page(taken), "givenId")).contains("letters, digits");
    taken = send("/entitlements/new", Map.of("givenId", "ent0o17"));
    assertThat(taken).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(taken), "givenId")).contains("has this ID already");
  }

  @Test
  void aLineSaysAtEachFieldWhatIsWrong() {
    EntitlementId id = catalogue.draft(acme, null);
    String add = "/entitlements/%d/lines/new".formatted(id.value());
    String product = String.valueOf(harbor.value());
    assertThat(message(add, Map.of("start", "2026-01-01"), "product")).contains("choose a product");
    assertThat(message(add, Map.of("product", product), "start")).contains("first day");
    assertThat(
            message(
                add, Map.of("product", product, "start", "2026-01-02", "end", "2026-01-01"), "end"))
        .contains("before the first");
    assertThat(message(add, Map.of("product", product, "quantity", "0"), "quantity"))
        .contains("whole number");
  }

  @Test
  void theListIsNarrowedByIdAccountProductAndState() {
    EntitlementId sold =
        catalogue.deployed(acme, acme.accounts().boston(), harbor, Catalogue.TODAY);
    EntitlementId draft = catalogue.draft(acme, "ENT-0017", null);
    assertThat(found("?q=ent-00")).containsExactly(row(draft));
    assertThat(found("?account=bost")).containsExactly(row(sold));
    assertThat(found("?product=har")).containsExactly(row(sold));
    assertThat(found("?state=draft")).containsExactly(row(draft));
    assertThat(found("?state=draft&account=bost")).isEmpty();
    assertThat(found("")).containsExactly(row(draft), row(sold));
  }

  @Test
  void aPickerFindsAccountsAndKeepsWhatIsChosen() {
    String boston = String.valueOf(acme.accounts().boston().value());
    acme.accounts().newYork();
    MvcTestResult draft =
        send("/entitlements/draft", Map.of("account", boston, "search", "new york"));
    assertThat(Pages.texts(Pages.page(draft), "#options label"))
        .containsExactly("No account: it can be claimed", "Acme Boston", "Acme New York");
    assertThat(Pages.page(draft).select("#options input[checked]").val()).isEqualTo(boston);
  }

  @Test
  void listsSendAsManyStatementsForFiveAsForMany() {
    IntStream.range(0, 5).forEach(number -> more());
    int products = statements("/products");
    int packages = statements("/packages");
    int entitlements = statements("/entitlements?account=bos&product=h&state=deployed");
    IntStream.range(0, 30).forEach(number -> more());
    assertThat(statements("/products")).isEqualTo(products);
    assertThat(statements("/packages")).isEqualTo(packages);
    assertThat(statements("/entitlements?account=bos&product=h&state=deployed"))
        .isEqualTo(entitlements);
  }

  @Test
  void pagesOfTheListFollowEachOther() {
    IntStream.range(0, 30).forEach(number -> catalogue.draft(acme, null));
    Document first = page("/entitlements?state=draft");
    assertThat(first.select("tbody tr")).hasSize(25);
    Document second = page(first.select("a[rel=next]").attr("href"));
    assertThat(second.select("tbody tr")).hasSize(5);
    assertThat(second.select("a[rel=next]")).isEmpty();
  }

  private void more() {
    ProductId product = catalogue.product(acme, "h" + UUID.randomUUID());
    catalogue.container(acme, "p" + UUID.randomUUID(), Catalogue.TODAY, product);
    EntitlementId id = catalogue.draft(acme, acme.accounts().boston());
    catalogue.line(acme, id, product, Catalogue.TODAY, "");
    catalogue.become(acme, id, EntitlementState.DEPLOYED);
  }

  private int statements(String path) {
    page(path);
    // The session writes down now and then that it was used.
    return (int)
        counter.statementsOf(() -> page(path)).stream()
            .filter(statement -> !statement.toLowerCase(Locale.ROOT).contains("app_session"))
            .count();
  }

  private List<String> found(String query) {
    return page("/entitlements" + query).select("tbody tr").eachAttr("id");
  }

  private static String row(EntitlementId id) {
    return "entitlement-" + id.value();
  }

  private String message(String path, Map<String, String> fields, String field) {
    MvcTestResult answer = send(path, fields);
    assertThat(answer).hasStatus(422);
    return Pages.messageAt(Pages.page(answer), field);
  }

  private Document page(String path) {
    MvcTestResult answer = mvc.get().uri(URI.create(path)).with(ada).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private MvcTestResult send(String path, Map<String, String> fields) {
    MockMvcRequestBuilder form = mvc.post().uri(path).with(ada).with(csrf());
    for (Map.Entry<String, String> field : fields.entrySet()) {
      form = form.param(field.getKey(), field.getValue());
    }
    return form.exchange();
  }
}

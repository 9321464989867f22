package dev.gatehouse.directory.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountAdministration;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The forms that change the trees. */
@WebTest
@Tag("D-14")
class AccountFormsTests {
  private final Acme acme;
  private final dev.gatehouse.cast.Accounts fixture;
  private final Accounts accounts;
  private final AccountAdministration administration;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  AccountFormsTests(
      Stage stage,
      Accounts accounts,
      AccountAdministration administration,
      Rows rows,
      Entrance entrance,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.fixture = acme.accounts();
    this.accounts = accounts;
    this.administration = administration;
    this.rows = rows;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
    fixture.boston();
    fixture.newYork();
    fixture.specialOperations();
  }

  @Test
  void anAccountIsAddedBelowAnother() {
    Document form = page("/accounts/new?parent=" + fixture.east().value());
    assertThat(form.select("[name=parent][checked]").val()).isEqualTo(value(fixture.east()));
    assertThat(Pages.texts(form, "#type option"))
        .containsExactly("Customer", "Partner", "Producer");

    MvcTestResult answer =
        post(
            "/accounts/new",
            Map.of(
                "key",
                form.select("[name=key]").val(),
                "name",
                "Acme Vermont",
                "type",
                "PARTNER",
                "parent",
                value(fixture.east())));

    Account made = accounts.search(acme.id(), "vermont", 1).getFirst();
    assertThat(answer).hasStatus(303).hasRedirectedUrl("/accounts?under=" + made.id().value());
    assertThat(made.path()).isEqualTo("Acme North America › Acme East › Acme Vermont");
    assertThat(made.type()).isEqualTo(AccountType.CUSTOMER);
  }

  @Test
  @Tag("R-07")
  void theSamePageSentTwiceAddsOneAccount() {
    Map<String, String> form =
        Map.of("key", UUID.randomUUID().toString(), "name", "Acme Vermont", "parent", "");
    MvcTestResult first = post("/accounts/new", form);
    MvcTestResult second = post("/accounts/new", form);

    assertThat(second).hasRedirectedUrl(first.getResponse().getHeader("Location"));
    assertThat(accounts.search(acme.id(), "vermont", 9)).hasSize(1);
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    MvcTestResult answer =
        post(
            "/accounts/new",
            Map.of("name", " ", "type", "PARTNER", "parent", value(fixture.boston())));
    assertThat(answer).hasStatus(422);
    Document page = Pages.page(answer);
    assertThat(Pages.messageAt(page, "name")).contains("1 to 100 characters");
    assertThat(page.select(".gh-summary a").attr("href")).isEqualTo("#name");
    assertThat(page.select("[name=parent][checked]").val()).isEqualTo(value(fixture.boston()));
    assertThat(page.select("#type option[selected]").val()).isEqualTo("PARTNER");

    answer = post("/accounts/new", Map.of("name", "Oak", "type", "SELF_REGISTERED", "parent", ""));
    assertThat(Pages.messageAt(Pages.page(answer), "type")).contains("by registration only");
  }

  @Test
  void theFormFindsTheAccountAboveAndKeepsWhatWasTyped() {
    AccountId fern = fixture.selfRegistered();
    MvcTestResult answer =
        post(
            "/accounts/draft",
            Map.of(
                "name", "Acme Vermont",
                "parent", value(fixture.newYork()),
                "parentSearch", "fern"));
    assertThat(answer).hasStatusOk();
    Document page = Pages.page(answer);

    assertThat(page.select("#name").val()).isEqualTo("Acme Vermont");
    assertThat(page.select("[name=parent][checked]").val()).isEqualTo(value(fixture.newYork()));
    Element option = page.getElementById("parent-" + fern.value());
    assertThat(option).isNotNull();
    assertThat(option.hasAttr("disabled")).isTrue();
    assertThat(page.select("#parent-%d-why".formatted(fern.value())).text())
        .isEqualTo("Self-Registered accounts have no sub-accounts");
    assertThat(accounts.search(acme.id(), "vermont", 1)).isEmpty();
  }

  @Test
  @Tag("R-06")
  void renamingShowsWhatSomebodyElseChangedMeanwhile() {
    Document form = page("/accounts/%d/edit".formatted(fixture.boston().value()));
    String version = form.select("[name=version]").val();
    administration.rename(
        acme.actor(acme.ben()), fixture.boston(), Long.parseLong(version), "Acme Cambridge");

    MvcTestResult stale =
        post(
            "/accounts/%d/edit".formatted(fixture.boston().value()),
            Map.of("name", "Acme Quincy", "version", version));
    assertThat(stale).hasStatus(409);
    Document page = Pages.page(stale);
    assertThat(page.select("h1").text()).isEqualTo("Rename Acme Cambridge");
    assertThat(page.select("#name").val()).isEqualTo("Acme Quincy");
    assertThat(page.select("[role=alert]").text()).contains("Somebody else has changed");

    MvcTestResult again =
        post(
            "/accounts/%d/edit".formatted(fixture.boston().value()),
            Map.of("name", "Acme Quincy", "version", page.select("[name=version]").val()));
    assertThat(again).hasRedirectedUrl("/accounts?under=" + fixture.boston().value());
    assertThat(accounts.require(acme.id(), fixture.boston()).name()).isEqualTo("Acme Quincy");
  }

  @Test
  void movingShowsWhyAnAccountCannotBeAbove() {
    AccountId cedar = fixture.partner();
    String address = "/accounts/%d/move/draft".formatted(fixture.east().value());

    Document page = Pages.page(post(address, Map.of("parentSearch", "acme")));
    assertThat(why(page, fixture.east())).isEqualTo("the account that is moved");
    assertThat(why(page, fixture.boston())).isEqualTo("lies below the account that is moved");
    assertThat(why(page, fixture.northAmerica())).isEmpty();
    page = Pages.page(post(address, Map.of("parentSearch", "cedar")));
    assertThat(why(page, cedar)).isEqualTo("of another type");
    page = Pages.page(post(address, Map.of("parentSearch", "walnut")));
    assertThat(page.select("#parent-options").text()).contains("No account matches");
  }

  @Test
  @Tag("FNO-09")
  void aMoveIsRefusedWithThePeopleInTheWay() {
    acme.bob();
    long special = fixture.specialOperations().value();

    MvcTestResult answer =
        post(
            "/accounts/%d/move".formatted(special),
            Map.of("parent", value(fixture.boston()), "version", "0"));

    assertThat(answer).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(answer), "parent"))
        .isEqualTo(
            "Special Operations cannot be moved there: one person would be linked to two accounts"
                + " in the same line. %s (Special Operations, Acme Boston)"
                    .formatted(acme.bob().email()));
    assertThat(Pages.page(answer).select("[name=parent][checked]").val())
        .isEqualTo(value(fixture.boston()));
  }

  @Test
  void anAccountMovesToTheTop() {
    MvcTestResult answer =
        post(
            "/accounts/%d/move".formatted(fixture.massachusetts().value()),
            Map.of("parent", "", "version", "0"));
    assertThat(answer).hasRedirectedUrl("/accounts?under=" + fixture.massachusetts().value());
    assertThat(accounts.require(acme.id(), fixture.boston()).path())
        .isEqualTo("Acme Massachusetts › Acme Boston");
  }

  @Test
  @Tag("R-06")
  void aMoveOfWhatMovedMeanwhileShowsWhereItIsNow() {
    String address = "/accounts/%d/move".formatted(fixture.boston().value());
    post(address, Map.of("parent", value(fixture.newYork()), "version", "0"));

    MvcTestResult stale =
        post(address, Map.of("parent", value(fixture.northAmerica()), "version", "0"));
    assertThat(stale).hasStatus(409);
    assertThat(Pages.page(stale).select("[name=parent][checked]").val())
        .isEqualTo(value(fixture.newYork()));
    assertThat(Pages.page(stale).select("[name=version]").val()).isEqualTo("1");
  }

  @Test
  void theRootProducerAccountHasNoFormThatMovesIt() {
    Document page = page("/accounts/%d/move".formatted(fixture.root().value()));
    assertThat(page.select("[role=alert]").text()).contains("neither moved nor deleted");
    assertThat(page.select("main [type=submit]")).isEmpty();
    page = page("/accounts/%d/deletion".formatted(fixture.root().value()));
    assertThat(page.select("[role=alert]").text()).contains("neither moved nor deleted");
    assertThat(page.select("main [type=submit]")).isEmpty();
  }

  @Test
  @Tag("FNO-37")
  void deletingOffersBothWays() {
    Document page = page("/accounts/%d/deletion".formatted(fixture.east().value()));
    assertThat(Pages.texts(page, ".gh-choice label"))
        .containsExactly("Delete account", "Delete subtree");
    assertThat(page.select("#fate-KEEP-hint").text()).contains("move below Acme North America");
    assertThat(page.select("#fate-DELETE-hint").text()).contains("All 3 accounts below it");
    assertThat(page.select("[name=subAccounts][checked]").val()).isEqualTo("KEEP");

    MvcTestResult answer =
        post(
            "/accounts/%d/deletion".formatted(fixture.east().value()),
            Map.of("subAccounts", "DELETE"));
    assertThat(answer).hasRedirectedUrl("/accounts?under=" + fixture.northAmerica().value());
    assertThat(accounts.search(acme.id(), "massachusetts", 1)).isEmpty();
  }

  @Test
  @Tag("FNO-37")
  void deletingNamesWhoIsInTheWay() {
    acme.bob();
    Document page = page("/accounts/%d/deletion".formatted(fixture.east().value()));
    assertThat(page.select("#fate-DELETE").hasAttr("disabled")).isTrue();
    assertThat(page.select("#fate-DELETE-hint .gh-error").text())
        .contains("One person is still linked: " + acme.bob().email());
    assertThat(page.select("#fate-KEEP").hasAttr("disabled")).isFalse();

    MvcTestResult forced =
        post(
            "/accounts/%d/deletion".formatted(fixture.east().value()),
            Map.of("subAccounts", "DELETE"));
    assertThat(forced).hasStatus(422);
    assertThat(accounts.search(acme.id(), "boston", 1)).hasSize(1);

    page = page("/accounts/%d/deletion".formatted(fixture.boston().value()));
    assertThat(page.select("[role=alert]").text()).contains(acme.bob().email());
    assertThat(page.select("main p a").attr("href"))
        .isEqualTo("/users?account=" + fixture.boston().value());
    assertThat(page.select("main [type=submit]")).isEmpty();
  }

  @Test
  void theTrailTellsOfEverything() {
    post("/accounts/new", Map.of("name", "Oak", "parent", ""));
    AccountId oak = accounts.search(acme.id(), "oak", 1).getFirst().id();
    post("/accounts/%d/edit".formatted(oak.value()), Map.of("name", "Ash", "version", "0"));
    post(
        "/accounts/%d/move".formatted(oak.value()),
        Map.of("parent", value(fixture.east()), "version", "1"));
    post("/accounts/%d/deletion".formatted(oak.value()), Map.of("subAccounts", "KEEP"));

    assertThat(rows.audit(acme.id()).reversed().stream().map(Rows.Entry::action).limit(4))
        .containsExactly("account.delete", "account.move", "account.rename", "account.create");
    assertThat(Pages.texts(page("/audit"), ".gh-action"))
        .startsWith("Account deleted", "Account moved", "Account renamed", "Account created");
  }

  @Test
  void htmxGetsTheFormOnly() {
    MvcTestResult answer =
        mvc.post()
            .uri("/accounts/new")
            .header("HX-Request", "true")
            .with(ada)
            .with(csrf())
            .param("name", "")
            .exchange();
    assertThat(answer).hasStatus(422);
    assertThat(Pages.page(answer).select("form")).hasSize(1);
    assertThat(Pages.page(answer).select("main, nav")).isEmpty();
  }

  private static String why(Document page, AccountId account) {
    return page.select("#parent-%d-why".formatted(account.value())).text();
  }

  private static String value(AccountId account) {
    return String.valueOf(account.value());
  }

  private Document page(String address) {
    MvcTestResult answer = mvc.get().uri(address).with(ada).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private MvcTestResult post(String address, Map<String, String> form) {
    var request = mvc.post().uri(address).with(ada).with(csrf());
    form.forEach(request::param);
    return request.exchange();
  }
}

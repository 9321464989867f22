package dev.gatehouse.portal.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementState;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.WebTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the pages of the End-User Portal show, and what they never do. */
@WebTest
@Tag("FNO-16")
class PortalPagesTests {
  private final Acme acme;
  private final Globex globex;
  private final Catalogue catalogue;
  private final StatementCounter counter;
  private final MockMvcTester mvc;
  private final RequestPostProcessor amy;
  private final RequestPostProcessor fay;
  private final ProductId harbor;
  private final EntitlementId held;

  PortalPagesTests(
      Stage stage,
      Entrance entrance,
      Catalogue catalogue,
      StatementCounter counter,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.catalogue = catalogue;
    this.counter = counter;
    this.mvc = mvc;
    acme.accounts().boston();
    this.amy = entrance.by(acme.amy());
    this.fay = entrance.by(acme.fay());
    this.harbor = catalogue.product(acme, "Harbor");
    this.held = catalogue.deployed(acme, acme.accounts().massachusetts(), harbor, Catalogue.TODAY);
  }

  @Test
  void noPageNamesAnAccountAboveOrBesideTheOwnOnes() {
    acme.accounts().specialOperations();
    String one = "/portal/entitlements/" + held.value();
    for (String path :
        List.of(
            "/portal/entitlements",
            one,
            one + "/account",
            "/portal/accounts",
            "/portal/accounts?q=acme",
            "/portal/accounts?under=" + acme.accounts().massachusetts().value(),
            "/portal/people",
            "/portal/people/new")) {
      assertThat(Pages.body(get(path, amy)))
          .as(path)
          .doesNotContain("North America", "Acme East", "Special Operations");
    }
    assertThat(Pages.body(post(one + "/account/draft", Map.of("search", "acme"), amy)))
        .contains("Acme Boston")
        .doesNotContain("North America", "Acme East");
  }

  @Test
  @Tag("S-09")
  void accountsBeyondReachAreNotThere() {
    for (AccountId beyond :
        List.of(
            acme.accounts().east(),
            acme.accounts().root(),
            globex.accounts().root(),
            new AccountId(987_654_321))) {
      for (String path : List.of("/portal/entitlements?account=", "/portal/accounts?under=")) {
        assertThat(get(path + beyond.value(), amy)).as(path + beyond).hasStatus(404);
      }
    }
  }

  @Test
  void thoseOfOneAccountAndItsSubAccountsAreShownByLink() {
    catalogue.deployed(acme, acme.accounts().newYork(), harbor, Catalogue.TODAY);
    catalogue.deployed(acme, acme.accounts().boston(), harbor, Catalogue.TODAY);
    assertThat(
            Pages.texts(
                Pages.page(
                    get(
                        "/portal/entitlements?account=" + acme.accounts().massachusetts().value(),
                        amy)),
                "tbody td:nth-of-type(3)"))
        .containsExactly("Acme Massachusetts › Acme Boston", "Acme Massachusetts");
  }

  @Test
  @Tag("R-06")
  void handingOverWhatChangedMeanwhileIsAnsweredWithWhatItIsNow() {
    MvcTestResult answer =
        post(
            "/portal/entitlements/%d/account".formatted(held.value()),
            Map.of("version", "0", "account", id(acme.accounts().boston())),
            amy);
    assertThat(answer).hasStatus(409);
    assertThat(Pages.page(answer).select("[role=alert]").text()).contains("meanwhile");
    assertThat(Pages.page(answer).select("[name=account][checked]").val())
        .isEqualTo(id(acme.accounts().boston()));
  }

  @Test
  @Tag("FNO-52")
  void whatIsObsoleteIsHandedToNobody() {
    catalogue.become(acme, held, EntitlementState.OBSOLETE);
    String path = "/portal/entitlements/%d/account".formatted(held.value());
    assertThat(get(path, amy)).hasStatus(422);
    assertThat(post(path, Map.of("account", id(acme.accounts().massachusetts())), amy))
        .hasStatus(422);
  }

  @Test
  @Tag("FNO-12")
  void handingToAnotherLineIsRefusedAtTheField() {
    String version = String.valueOf(catalogue.entitlement(acme, held).version());
    MvcTestResult answer =
        post(
            "/portal/entitlements/%d/account".formatted(held.value()),
            Map.of("version", version, "account", id(acme.accounts().newYork())),
            amy);
    assertThat(answer).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(answer), "account")).contains("your own account");
  }

  @Test
  @Tag("FNO-26")
  void whatOneHasAlreadyIsSaidAndGuessesAreSlowed() {
    String code =
        catalogue
            .entitlement(acme, catalogue.deployed(acme, null, harbor, Catalogue.TODAY))
            .code()
            .value();
    Map<String, String> right =
        Map.of("code", code, "account", id(acme.accounts().selfRegistered()));
    assertThat(post("/portal/claim", right, fay)).hasStatus(303);
    assertThat(post("/portal/claim", right, fay)).hasStatus(303);
    for (int number = 0; number < 10; number++) {
      Map<String, String> wrong =
          Map.of("code", "GUESS-" + number, "account", id(acme.accounts().selfRegistered()));
      assertThat(post("/portal/claim", wrong, fay)).hasStatus(422);
    }
    assertThat(post("/portal/claim", right, fay))
        .hasStatus(429)
        .containsHeader(HttpHeaders.RETRY_AFTER)
        .bodyText()
        .contains("Too many IDs in a row")
        .doesNotContain("password");
  }

  @Test
  void aPageTakesTheSameStatementsHoweverManyThereAre() {
    get("/portal/entitlements", amy);
    int few = counter.statementsOf(() -> get("/portal/entitlements", amy)).size();
    IntStream.range(0, 30)
        .forEach(
            number -> catalogue.deployed(acme, acme.accounts().boston(), harbor, Catalogue.TODAY));
    assertThat(counter.statementsOf(() -> get("/portal/entitlements", amy))).hasSize(few);
  }

  private static String id(AccountId account) {
    return String.valueOf(account.value());
  }

  private MvcTestResult get(String path, RequestPostProcessor who) {
    return mvc.get().uri(path).with(who).exchange();
  }

  private MvcTestResult post(String path, Map<String, String> fields, RequestPostProcessor who) {
    MockMvcRequestBuilder request = mvc.post().uri(path).with(who).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }
}

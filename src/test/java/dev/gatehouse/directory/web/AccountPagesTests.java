package dev.gatehouse.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleAdministration;
import dev.gatehouse.access.RoleDefinition;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.WebTest;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The accounts page. */
@WebTest
@Tag("D-14")
class AccountPagesTests {
  private final Acme acme;
  private final Accounts accounts;
  private final RoleAdministration roles;
  private final Entrance entrance;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  AccountPagesTests(
      Stage stage,
      Accounts accounts,
      RoleAdministration roles,
      Entrance entrance,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.accounts = accounts;
    this.roles = roles;
    this.entrance = entrance;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
    acme.accounts().boston();
    acme.accounts().newYork();
    acme.accounts().specialOperations();
    acme.accounts().partner();
  }

  @Test
  void theTopShowsNameTypeIdAndUsers() {
    acme.bob();
    Element line = lineOf(page("/accounts"), acme.accounts().specialOperations());

    assertThat(line.select(".gh-node-name > a").text()).isEqualTo("Special Operations");
    assertThat(line.select(".gh-tag").text()).isEqualTo("Customer");
    assertThat(line.select(".gh-code").text())
        .isEqualTo(
            accounts.require(acme.id(), acme.accounts().specialOperations()).code().grouped());
    assertThat(line.select(".gh-node-users a").text()).isEqualTo("1 user");
    assertThat(line.select(".gh-node-users a").attr("href"))
        .isEqualTo("/users?account=" + acme.accounts().specialOperations().value());
    assertThat(lineOf(page("/accounts"), acme.accounts().partner()).select(".gh-node-users").text())
        .isEqualTo("no users");
  }

  @Test
  void theTabsShowOneTypeEach() {
    Document page = page("/accounts?type=partner");

    assertThat(Pages.texts(page, ".gh-tabs a"))
        .containsExactly("All", "Customer", "Producer", "Partner", "Self-Registered");
    assertThat(page.select(".gh-tabs [aria-current]").text()).isEqualTo("Partner");
    assertThat(Pages.texts(page, ".gh-node-name > a")).containsExactly("Cedar Partners");
    assertThat(page("/accounts?type=self-registered").select("#accounts").text())
        .contains("No accounts of this type");
    assertThat(Pages.texts(page("/accounts?type=nonsense"), ".gh-node-name > a")).hasSize(4);
  }

  @Test
  void aBranchIsALinkThatHtmxUnfolds() {
    Element branch =
        lineOf(page("/accounts"), acme.accounts().northAmerica()).selectFirst("details.gh-branch");
    String address = "/accounts?under=" + acme.accounts().northAmerica().value();

    assertThat(branch).isNotNull();
    assertThat(branch.select("summary").attr("aria-label"))
        .isEqualTo("Sub-accounts of Acme North America");
    assertThat(branch.select("li a").attr("href")).isEqualTo(address);
    assertThat(branch.select("li").attr("hx-get")).isEqualTo(address);
    assertThat(Pages.texts(region(address), "#branch > li .gh-node-name > a"))
        .containsExactly("Acme East");
    assertThat(
            lineOf(page("/accounts"), acme.accounts().specialOperations())
                .select("details.gh-branch"))
        .isEmpty();
  }

  @Test
  void belowAnAccountThePageShowsItsPlace() {
    Document page = page("/accounts?under=" + acme.accounts().massachusetts().value());

    assertThat(Pages.texts(page, ".gh-crumbs li"))
        .containsExactly("All accounts", "Acme North America", "Acme East", "Acme Massachusetts");
    assertThat(Pages.texts(page, ".gh-node-name > a"))
        .containsExactly("Acme Massachusetts", "Acme Boston");
    assertThat(page.select(".gh-tabs [aria-current]")).isEmpty();
    assertThat(page("/accounts?under=" + acme.accounts().boston().value()).text())
        .contains("No sub-accounts");
  }

  @Test
  void manySubAccountsComeInPortions() {
    AccountId elm = acme.accounts().top("Elm", AccountType.CUSTOMER);
    IntStream.range(100, 160).forEach(number -> acme.accounts().below(elm, "Store " + number));
    String address = "/accounts?under=" + elm.value();

    Document first = region(address);
    assertThat(first.select("#branch > .gh-node")).hasSize(50);
    String more = first.select("[data-more]").attr("href");
    assertThat(first.select("[data-more]").attr("hx-get")).isEqualTo(more);

    Document second = page(more);
    assertThat(second.select("#branch > .gh-node")).hasSize(10);
    assertThat(second.select("[data-more]")).isEmpty();
    assertThat(second.select("#accounts .gh-note a").attr("href")).contains("under=" + elm.value());
  }

  @Test
  void aSearchShowsThePath() {
    Document found = page("/accounts?q=bos");

    assertThat(Pages.texts(found, ".gh-node-name > a")).containsExactly("Acme Boston");
    assertThat(found.select(".gh-node-name").text())
        .contains("Acme North America › Acme East › Acme Massachusetts › Acme Boston");
    assertThat(found.select("details.gh-branch")).isEmpty();
    assertThat(page("/accounts?q=zzz").select("#accounts").text()).contains("No account matches");
  }

  @Test
  @Tag("D-07")
  void whoOnlyManagesUsersReadsTheTrees() {
    Document page = Pages.page(mvc.get().uri("/accounts").with(entrance.by(acme.uma())).exchange());

    assertThat(page.select(".gh-node")).hasSize(4);
    assertThat(page.select("a[href^=/accounts/], .gh-more")).isEmpty();
  }

  @Test
  @Tag("D-07")
  void whoOnlyManagesAccountsIsNotLedToUsers() {
    acme.bob();
    Role keeper =
        roles.create(
            acme.actor(acme.ada()),
            UUID.randomUUID(),
            new RoleDefinition(
                "Keeper", Set.of(Permission.MANAGE_ACCOUNTS), Set.of(AccountType.PRODUCER)));
    Member kit =
        acme.join(
            acme.invite(
                acme.ada(),
                acme.invitation(acme.wish().producer().roles(keeper.id()), acme.address("kit")),
                "Kit",
                "Keeper"));

    Document page = Pages.page(mvc.get().uri("/accounts").with(entrance.by(kit)).exchange());
    Element line = lineOf(page, acme.accounts().specialOperations());
    assertThat(line.select(".gh-node-users").text()).isEqualTo("1 user");
    assertThat(line.select("a[href^=/users]")).isEmpty();
    assertThat(Pages.texts(line.ownerDocument(), "#account-%d .gh-more-item".formatted(id(line))))
        .containsExactly("Add sub-account", "Rename", "Move", "Delete");
  }

  @Test
  void onlyWhatCanBeDoneIsOffered() {
    Document page = page("/accounts");
    AccountId fern = acme.accounts().selfRegistered();

    assertThat(actions(page, acme.accounts().root())).containsExactly("Add sub-account", "Rename");
    assertThat(actions(page("/accounts"), fern)).containsExactly("Rename", "Delete");
  }

  @Test
  void theLinesSayNothingThatIsMarkup() {
    AccountId evil = acme.accounts().top("<b>Evil</b> & Sons", AccountType.CUSTOMER);
    assertThat(lineOf(page("/accounts"), evil).select(".gh-node-name > a").text())
        .isEqualTo("<b>Evil</b> & Sons");
  }

  private static Iterable<String> actions(Document page, AccountId account) {
    return Pages.texts(page, "#account-%d .gh-more-item".formatted(account.value()));
  }

  private static long id(Element line) {
    return Long.parseLong(line.id().substring("account-".length()));
  }

  private static Element lineOf(Document page, AccountId account) {
    Element line = page.getElementById("account-" + account.value());
    assertThat(line).isNotNull();
    return line;
  }

  private Document page(String address) {
    MvcTestResult answer = mvc.get().uri(address).with(ada).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private Document region(String address) {
    MvcTestResult answer = mvc.get().uri(address).header("HX-Request", "true").with(ada).exchange();
    assertThat(answer).hasStatusOk();
    assertThat(Pages.page(answer).select("nav.gh-nav")).isEmpty();
    return Pages.page(answer);
  }
}

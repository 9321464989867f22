package dev.gatehouse;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.RoleAdministration;
import dev.gatehouse.access.RoleDefinition;
import dev.gatehouse.access.ScopeAdministration;
import dev.gatehouse.access.ScopeDefinition;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.invitation.ImportId;
import dev.gatehouse.invitation.Importing;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.registration.Registering;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every page as it is sent: what belongs together finds each other. */
@WebTest
class PageMarkupTests {
  private final Acme acme;
  private final Entrance entrance;
  private final InvitationLinks links;
  private final Catalogue catalogue;
  private final Importing importing;
  private final Registering registering;
  private final Rows rows;
  private final RoleAdministration roleAdministration;
  private final ScopeAdministration scopeAdministration;
  private final MockMvcTester mvc;

  PageMarkupTests(
      Stage stage,
      Entrance entrance,
      InvitationLinks links,
      Catalogue catalogue,
      Importing importing,
      Registering registering,
      Rows rows,
      RoleAdministration roleAdministration,
      ScopeAdministration scopeAdministration,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.links = links;
    this.catalogue = catalogue;
    this.importing = importing;
    this.registering = registering;
    this.rows = rows;
    this.roleAdministration = roleAdministration;
    this.scopeAdministration = scopeAdministration;
    this.mvc = mvc;
  }

  @Test
  void idsAreUniqueAndWhatIsReferredToExists() {
    pages()
        .forEach(page -> {
          assertThat(page.select("[id]").eachAttr("id")).as(page.title()).doesNotHaveDuplicates();
          List<String> wanted = new ArrayList<>();
          wanted.addAll(page.select("label").eachAttr("for"));
          wanted.addAll(page.select("[popovertarget]").eachAttr("popovertarget"));
          page.select("[hx-target^=#]")
              .eachAttr("hx-target")
              .forEach(target -> wanted.add(target.substring(1)));
          for (String reference : List.of("aria-describedby", "aria-labelledby")) {
            page.select("[%s]:not(dialog)".formatted(reference))
                .eachAttr(reference)
                .forEach(ids -> wanted.addAll(List.of(ids.split(" "))));
          }
          assertThat(wanted)
              .as(page.title())
              .allSatisfy(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
        });
  }

  @Test
  void everyFormThatChangesSomethingCarriesItsToken() {
    pages()
        .forEach(page ->
            assertThat(page.select("form[method=post]"))
                .as(page.title())
                .allSatisfy(form -> {
                  assertThat(form.attr("action")).startsWith("/");
                  assertThat(form.select("input[name=_csrf]").val()).isNotEmpty();
                }));
  }

  @Test
  void everyControlHasAName() {
    pages()
        .forEach(page ->
            assertThat(
                    page.select(
                        "input:not([type=hidden]):not([aria-hidden]), select, textarea, button,"
                            + " summary"))
                .as(page.title())
                .allSatisfy(control -> assertThat(name(page, control)).isNotEmpty()));
  }

  @Test
  void everyPageHasOneHeadingATitleAndALanguage() {
    pages()
        .forEach(page -> {
          assertThat(page.select("h1")).as(page.title()).hasSize(1);
          assertThat(page.select("main#main")).as(page.title()).hasSize(1);
          assertThat(page.title()).contains(acme.organization().name());
          assertThat(page.select("html").attr("lang")).isEqualTo("en");
        });
  }

  private static String name(Document page, Element control) {
    Element label =
        control.id().isEmpty() ? null : page.selectFirst("label[for=%s]".formatted(control.id()));
    Element around = control.closest("label");
    return control.attr("aria-label")
        + control.text()
        + (label == null ? "" : label.text())
        + (around == null ? "" : around.text());
  }

  private List<Document> pages() {
    acme.con();
    String link = "/invitation/" + links.newLink(acme.id(), acme.pia().id()).value();
    long invitation = links.latestOf(acme.id(), acme.pia().id()).value();
    long role =
        roleAdministration
            .create(
                acme.actor(acme.ada()),
                UUID.randomUUID(),
                new RoleDefinition(
                    "Auditor %d".formatted(System.nanoTime()),
                    Set.of(Permission.VIEW_AUDIT),
                    Set.of(AccountType.PRODUCER)))
            .id()
            .value();
    long scope =
        scopeAdministration
            .create(
                acme.actor(acme.ada()),
                UUID.randomUUID(),
                new ScopeDefinition("scope %d".formatted(System.nanoTime()), "Described"))
            .id()
            .value();
    long waiting =
        registering
            .waiting(acme, acme.ada(), acme.address("w%d".formatted(System.nanoTime())))
            .value();
    List<Document> pages = new ArrayList<>();
    for (String path :
        List.of(
            "/sign-in",
            "/password-reset",
            "/password-reset?sent=",
            "/password-reset/x",
            "/email-confirmation/x",
            link,
            "/invitation/x",
            "/invitation/new-link",
            "/register",
            "/register?sent=",
            "/register?waiting=",
            "/register?joined=",
            "/register/x",
            registrationLink())) {
      pages.add(page(path, entrance.visiting(acme)));
    }
    pages.add(sent("/register", entrance.visiting(acme), Map.of("accountId", "x")));
    RequestPostProcessor ada = entrance.by(acme.ada());
    ImportId checked = importing.checked(acme.ada(), "email,roles,x\na@b.test,?,\nc@d.test,,\n");
    ImportId running = importing.checked(acme.ada(), "email\na@b.test\n");
    rows.change("UPDATE invitation_import SET state = 'RUNNING' WHERE id = ?", running.value());
    for (String path :
        List.of(
            "/users",
            "/users?q=nobody",
            "/users?state=active&seen=never&size=50",
            "/users?state=pending",
            "/invitations/new",
            "/invitations/import",
            "/invitations/import/" + checked.value(),
            "/invitations/import/" + running.value() + "?show=problems",
            "/contacts/new",
            "/users/" + acme.con().id(),
            "/users/" + acme.pia().id(),
            "/users/" + acme.con().id() + "/removal",
            "/users/" + acme.con().id() + "/deletion",
            "/users/" + acme.ina().id() + "/deletion",
            "/users/" + acme.cleo().id() + "/invitation",
            "/accounts",
            "/accounts?q=zzz",
            "/accounts?under=%d".formatted(acme.accounts().east().value()),
            "/accounts/new?parent=%d".formatted(acme.accounts().boston().value()),
            "/accounts/%d/edit".formatted(acme.accounts().east().value()),
            "/accounts/%d/move".formatted(acme.accounts().east().value()),
            "/accounts/%d/move".formatted(acme.accounts().root().value()),
            "/accounts/%d/deletion".formatted(acme.accounts().east().value()),
            "/accounts/%d/deletion".formatted(acme.accounts().root().value()),
            "/audit",
            "/settings",
            "/registrations",
            "/registrations/%d/approval".formatted(waiting),
            "/registrations/%d/rejection".formatted(waiting),
            "/roles",
            "/roles/new",
            "/roles/%d/edit".formatted(role),
            "/roles/%d/deletion".formatted(role),
            "/roles/%d/edit".formatted(acme.role(SystemRole.USER_MANAGER).value()),
            "/scopes",
            "/scopes?q=zzz",
            "/scopes/new",
            "/scopes/%d/edit".formatted(scope),
            "/scopes/%d/retirement".formatted(scope),
            "/profile",
            "/profile/email",
            "/profile/password",
            "/users/" + acme.pia().id() + "/address",
            "/users/" + acme.con().id() + "/address",
            "/users/" + acme.con().id() + "/edit",
            "/users/" + acme.bob().id() + "/edit",
            "/users/" + acme.pia().id() + "/edit",
            "/invitations/" + invitation + "/revocation",
            "/invitations/987654321/revocation")) {
      pages.add(page(path, ada));
    }
    pages.addAll(pagesOfTheCatalogue(ada));
    pages.addAll(pagesOfEndUsers());
    pages.addAll(formsShownAgain(ada));
    return pages;
  }

  private List<Document> pagesOfEndUsers() {
    RequestPostProcessor amy = entrance.by(acme.amy());
    RequestPostProcessor fay = entrance.by(acme.fay());
    acme.accounts().boston();
    EntitlementId held =
        catalogue.deployed(
            acme,
            acme.accounts().massachusetts(),
            catalogue.product(acme, "Product %d".formatted(System.nanoTime())),
            Catalogue.TODAY);
    List<Document> pages = new ArrayList<>();
    for (String path :
        List.of(
            "/portal/entitlements",
            "/portal/entitlements?q=zzz&state=inactive",
            "/portal/entitlements/%d".formatted(held.value()),
            "/portal/entitlements/%d/account".formatted(held.value()),
            "/portal/people",
            "/portal/people?q=zzz",
            "/portal/people/new",
            "/portal/people/%s/edit".formatted(acme.amy().id()),
            "/portal/people/%s/deactivation".formatted(acme.amy().id()),
            "/portal/people/%s/removal".formatted(acme.amy().id()),
            "/portal/people/%s/links/%d/removal"
                .formatted(acme.bob().id(), acme.accounts().boston().value()),
            "/portal/accounts",
            "/portal/accounts?under=%d".formatted(acme.accounts().massachusetts().value()))) {
      pages.add(page(path, amy));
    }
    pages.add(sent("/portal/entitlements/%d/account".formatted(held.value()), amy, Map.of()));
    pages.add(sent("/portal/people/new", amy, Map.of("addresses", acme.bob().email())));
    pages.add(page("/portal/claim", fay));
    pages.add(sent("/portal/claim", fay, Map.of("code", "unknown")));
    return pages;
  }

  private String registrationLink() {
    return "/register/"
        + registering
            .link(
                acme,
                registering.ask(
                    acme,
                    registering.founding(
                        registering.freeCode(acme), acme.address("r"), "Moss Ltd")))
            .value();
  }

  /** As they are, and with refusals at their fields. */
  private List<Document> pagesOfTheCatalogue(RequestPostProcessor ada) {
    ProductId product = catalogue.product(acme, "Product %d".formatted(System.nanoTime()));
    long downloadPackage =
        catalogue
            .container(acme, "p%d".formatted(System.nanoTime()), Catalogue.TODAY, product)
            .value();
    EntitlementId entitlement =
        catalogue.deployed(acme, acme.accounts().boston(), product, Catalogue.TODAY);
    long line = catalogue.lines(acme, entitlement).getFirst().id().value();
    List<Document> pages = new ArrayList<>();
    for (String path :
        List.of(
            "/products",
            "/products?q=zzz",
            "/products/new",
            "/products/%d/edit".formatted(product.value()),
            "/packages",
            "/packages?q=zzz",
            "/packages/new",
            "/packages/%d/edit".formatted(downloadPackage),
            "/entitlements",
            "/entitlements?q=zzz&state=draft",
            "/entitlements/new",
            "/entitlements/import",
            "/entitlements/%d".formatted(entitlement.value()),
            "/entitlements/%d/account".formatted(entitlement.value()),
            "/entitlements/%d/inactivation".formatted(entitlement.value()),
            "/entitlements/%d/deployment".formatted(entitlement.value()),
            "/entitlements/%d/lines/new".formatted(entitlement.value()),
            "/entitlements/lines/%d/edit".formatted(line),
            "/entitlements/lines/%d/removal".formatted(line))) {
      pages.add(page(path, ada));
    }
    for (String path :
        List.of(
            "/products/new",
            "/packages/new",
            "/packages/draft",
            "/entitlements/%d/lines/new".formatted(entitlement.value()),
            "/entitlements/lines/%d/removal".formatted(line))) {
      pages.add(sent(path, ada, Map.of("search", "zzz")));
    }
    return pages;
  }

  /** As drafts, with refusals at every field, and after somebody else was quicker. */
  private List<Document> formsShownAgain(RequestPostProcessor ada) {
    String version = String.valueOf(acme.edit(acme.con(), acme.wish()).version());
    String boston = String.valueOf(acme.accounts().boston().value());
    catalogue.product(acme, "Marked up");
    List<Document> pages = new ArrayList<>();
    for (String address : List.of("/invitations/draft", "/invitations/new")) {
      pages.add(
          sent(
              address,
              ada,
              Map.of(
                  "addresses", "no address," + acme.pia().email() + "," + acme.con().email(),
                  "consumer", "true",
                  "scopeSearch", "new",
                  "accountSearch", "a",
                  "newScopes", "made",
                  "accounts", boston,
                  "preview", "true")));
    }
    pages.add(sent("/invitations/new", ada, Map.of("addresses", acme.address("x"))));
    for (String text : List.of("", "product\nunknown\n", "product\nMarked up\n")) {
      pages.add(sent("/entitlements/import/draft", ada, Map.of("text", text)));
    }
    String edit = "/users/%s/edit".formatted(acme.con().id());
    pages.add(sent(edit + "/draft", ada, Map.of("accounts", boston, "scopeSearch", "new")));
    pages.add(sent(edit, ada, Map.of("firstName", "Other", "consumer", "true")));
    pages.add(sent(edit, ada, Map.of("version", version, "consumer", "true")));
    return pages;
  }

  private Document sent(String path, RequestPostProcessor who, Map<String, String> fields) {
    MockMvcRequestBuilder form = mvc.post().uri(path).with(who).with(csrf());
    for (Map.Entry<String, String> field : fields.entrySet()) {
      form = form.param(field.getKey(), field.getValue());
    }
    return Pages.page(form.exchange());
  }

  private Document page(String path, RequestPostProcessor who) {
    return Pages.page(mvc.get().uri(path).with(who).exchange());
  }
}

package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.journeys.pages.MyEntitlementsPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@BrowserTest
@Tag("FNO-03")
class EndUserPortalJourney {
  private final Acme acme;
  private final Catalogue catalogue;
  private final EntitlementId massachusetts;
  private final EntitlementId free;

  EndUserPortalJourney(Stage stage, Catalogue catalogue) {
    this.acme = stage.acme();
    this.catalogue = catalogue;
    ProductId harbor = catalogue.product(acme, "Harbor Suite");
    catalogue.container(acme, "harbor-server", Catalogue.TODAY, harbor);
    catalogue.deployed(acme, acme.accounts().east(), harbor, Catalogue.TODAY);
    acme.accounts().boston();
    this.massachusetts =
        catalogue.deployed(acme, acme.accounts().massachusetts(), harbor, Catalogue.TODAY);
    catalogue.deployed(acme, acme.accounts().newYork(), harbor, Catalogue.TODAY);
    this.free = catalogue.deployed(acme, null, harbor, Catalogue.TODAY);
  }

  @Test
  @Tag("FNO-12")
  void aPortalAdministratorSeesDownTheLineAndHandsAnEntitlementToASubAccount() {
    try (Browser browser = Browser.open()) {
      MyEntitlementsPage page = MyEntitlementsPage.enter(acme.amy(), browser);
      assertThat(page.accounts()).containsExactly("Acme New York", "Acme Massachusetts");
      page.open("Acme Massachusetts");
      assertThat(page.text()).contains("Harbor Suite", "harbor-server");
      page.assign("bost", "Acme Boston");
      assertThat(page.text()).contains("Acme Massachusetts › Acme Boston");
      assertThat(catalogue.entitlement(acme, massachusetts).account())
          .isEqualTo(acme.accounts().boston());
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  @Tag("FNO-15")
  void withoutScriptsAPortalUserSeesTheOwnAccountsAlone() {
    catalogue.deployed(
        acme, acme.accounts().boston(), catalogue.product(acme, "Crane"), Catalogue.TODAY);
    try (Browser browser = Browser.open(Browser.Trait.WITHOUT_SCRIPTS)) {
      MyEntitlementsPage page = MyEntitlementsPage.enter(acme.bob(), browser);
      assertThat(page.accounts()).containsExactly("Acme Boston");
      page.open("Acme Boston");
      assertThat(page.text()).contains("Crane").doesNotContain("Assign", "Massachusetts");
    }
  }

  @Test
  @Tag("FNO-26")
  void whoRegisteredThemselvesClaimAFurtherId() {
    try (Browser browser = Browser.open()) {
      MyEntitlementsPage page = MyEntitlementsPage.enter(acme.fay(), browser);
      assertThat(page.claim("NOBODY-KNOWS").problems())
          .singleElement()
          .asString()
          .contains("cannot be claimed");
      browser.visit(acme.link("/portal/entitlements"));
      MyEntitlementsPage.in(browser)
          .claim(catalogue.entitlement(acme, free).code().value())
          .awaitLines(1);
      assertThat(page.accounts()).containsExactly("Fern Studio");
    }
  }

  @Test
  void itsPagesAreForEverybodyAtADesk() {
    visitAllPages("desk");
  }

  @Test
  void itsPagesAreForEverybodyOnAPhoneAtNight() {
    visitAllPages("phone", Browser.Trait.PHONE, Browser.Trait.DARK);
  }

  private void visitAllPages(String look, Browser.Trait... traits) {
    String one = "/portal/entitlements/" + massachusetts.value();
    try (Browser browser = Browser.open(traits)) {
      Inspector inspector = new Inspector(browser, look, new SoftAssertions());
      MyEntitlementsPage.enter(acme.amy(), browser);
      inspector.look("portal-entitlements");
      inspector.visit("portal-entitlements-none", acme, "/portal/entitlements?q=zzz");
      inspector.visit("portal-entitlement", acme, one);
      inspector.visit("portal-hand-over", acme, one + "/account");
      inspector.visit("portal-accounts", acme, "/portal/accounts");
      inspector.visit(
          "portal-accounts-below",
          acme,
          "/portal/accounts?under=" + acme.accounts().massachusetts().value());
      acme.invite(
          acme.ada(),
          acme.invitation(
              acme.wish().consumer().at(acme.accounts().newYork()).roles(SystemRole.PORTAL_USER),
              acme.address("new")),
          "Nell",
          "New");
      inspector.visit("portal-people", acme, "/portal/people");
      inspector.visit("portal-people-none", acme, "/portal/people?q=zzz");
      inspector.visit("portal-people-new", acme, "/portal/people/new");
      inspector.visit(
          "portal-link-end",
          acme,
          "/portal/people/%s/links/%d/removal"
              .formatted(acme.bob().id(), acme.accounts().boston().value()));
      inspector.softly().assertAll();
    }
    try (Browser browser = Browser.open(traits)) {
      Inspector inspector = new Inspector(browser, look, new SoftAssertions());
      MyEntitlementsPage.enter(acme.fay(), browser);
      inspector.visit("portal-claim", acme, "/portal/claim");
      inspector.softly().assertAll();
    }
  }
}

package dev.gatehouse.journeys;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleAdministration;
import dev.gatehouse.access.RoleDefinition;
import dev.gatehouse.access.Scope;
import dev.gatehouse.access.ScopeAdministration;
import dev.gatehouse.access.ScopeDefinition;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.PackageId;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.journeys.pages.AcceptPage;
import dev.gatehouse.journeys.pages.AccountsPage;
import dev.gatehouse.journeys.pages.AddContactForm;
import dev.gatehouse.journeys.pages.AddUserForm;
import dev.gatehouse.journeys.pages.CompletionPage;
import dev.gatehouse.journeys.pages.EditForm;
import dev.gatehouse.journeys.pages.NewPasswordPage;
import dev.gatehouse.journeys.pages.RegisterPage;
import dev.gatehouse.journeys.pages.SelectionPage;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.journeys.pages.UserManagementPage;
import dev.gatehouse.registration.Registering;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Every page, on a desk and on a phone, light and dark: axe finds nothing, the browser complains of
 * nothing, and nothing has to be scrolled sideways. Leaves a picture of each page under target.
 */
@BrowserTest
class AccessibilityJourney {
  private final Stage stage;
  private final InvitationLinks links;
  private final Catalogue catalogue;
  private final Registering registering;
  private final MailServer mails;
  private final Rows rows;
  private final InviteUsers inviteUsers;
  private final RoleAdministration roleAdministration;
  private final ScopeAdministration scopeAdministration;

  AccessibilityJourney(
      Stage stage,
      InvitationLinks links,
      Catalogue catalogue,
      Registering registering,
      MailServer mails,
      Rows rows,
      InviteUsers inviteUsers,
      RoleAdministration roleAdministration,
      ScopeAdministration scopeAdministration) {
    this.stage = stage;
    this.links = links;
    this.catalogue = catalogue;
    this.registering = registering;
    this.mails = mails;
    this.rows = rows;
    this.inviteUsers = inviteUsers;
    this.roleAdministration = roleAdministration;
    this.scopeAdministration = scopeAdministration;
  }

  @Test
  void everyPageIsForEverybodyAtADesk() {
    visitAllPages("desk");
  }

  @Test
  void everyPageIsForEverybodyOnAPhoneAtNight() {
    visitAllPages("phone", Browser.Trait.PHONE, Browser.Trait.DARK);
  }

  private void visitAllPages(String look, Browser.Trait... traits) {
    Acme acme = stage.acme();
    try (Browser browser = Browser.open(traits)) {
      Inspector inspector = new Inspector(browser, look, new SoftAssertions());
      visitDoors(inspector, acme);
      visitRegistration(inspector, acme);
      visitPanel(inspector, acme);
      visitLeaving(inspector, acme);
      visitForms(inspector, acme);
      visitTheRest(inspector, acme);
      inspector.softly().assertAll();
    }
  }

  private void visitDoors(Inspector inspector, Acme acme) {
    Browser browser = inspector.browser();
    SignInPage.of(acme, browser);
    inspector.look("sign-in");
    SignInPage.in(browser).signIn("nobody@nowhere.test", "wrong");
    SignInPage.in(browser).problems();
    inspector.look("sign-in-wrong");
    SignInPage.of(acme, browser).forgotPassword();
    inspector.look("password-reset");
    SignInPage.of(acme, browser).forgotPassword().ask(acme.ada().email());
    inspector.look("password-reset-sent");
    NewPasswordPage page =
        NewPasswordPage.follow(
            mails.awaitMailTo(acme.ada().email(), "Choose a new password").link(), browser);
    inspector.look("new-password");
    page.set("too short").problems();
    inspector.look("new-password-wrong");
    inspector.visit("password-reset-dead", acme, "/password-reset/unknown");
    Member pia = acme.pia();
    AcceptPage accept =
        AcceptPage.follow(
            acme.link("/invitation/" + links.newLink(acme.id(), pia.id()).value()), browser);
    inspector.look("accept");
    accept.fill("", "", "too short").accept().problems();
    inspector.look("accept-wrong");
    inspector.visit("dead-link", acme, "/invitation/unknown");
    inspector.visit("dead-link-asked", acme, "/invitation/new-link");
  }

  private void visitRegistration(Inspector inspector, Acme acme) {
    Browser browser = inspector.browser();
    RegisterPage register = SignInPage.of(acme, browser).register();
    inspector.look("register");
    register.registerInVain();
    inspector.look("register-wrong");
    register
        .identify(registering.freeCode(acme), acme.address("reg"))
        .found("A company with a name of some length & more")
        .register();
    inspector.look("register-sent");
    CompletionPage.follow(
        mails.awaitMailTo(acme.address("reg"), "Complete your registration").link(), browser);
    inspector.look("registration-completion");
    inspector.visit("registration-dead", acme, "/register/unknown");
  }

  private void visitOrganization(Inspector inspector, Acme acme) {
    inspector.visit("registrations-none", acme, "/registrations");
    long waiting = registering.waiting(acme, acme.ada(), acme.address("waiting")).value();
    long stuck = registering.waiting(acme, acme.ada(), acme.address("stuck")).value();
    acme.invite(acme.ada(), acme.consumers(acme.address("stuck")), "Stu", "Stuck");
    inspector.visit("registrations", acme, "/registrations");
    inspector.visit("registration-approval", acme, "/registrations/%d/approval".formatted(waiting));
    inspector.visit(
        "registration-rejection", acme, "/registrations/%d/rejection".formatted(waiting));
    inspector.visit("registration-stuck", acme, "/registrations/%d/approval".formatted(stuck));
    inspector.visit("settings", acme, "/settings");
  }

  private void visitPanel(Inspector inspector, Acme acme) {
    invitePeopleOfEveryFate(acme);
    UserManagementPage panel = SignInPage.enter(acme.uma(), inspector.browser());
    inspector.look("users");
    panel.more(acme.address("refused"));
    inspector.look("users-menu");
    inspector.visit("users-page-2", acme, "/users?after=" + acme.con().id().value());
    inspector.visit("users-none", acme, "/users?q=zzz");
    panel = UserManagementPage.in(inspector.browser());
    inspector.visit("users-pending", acme, "/users?state=pending");
    panel.resend(acme.pia().email()).announcement();
    inspector.look("users-flash");
    panel.revoke(acme.pia().email());
    inspector.look("revocation-dialog");
    inspector.visit(
        "revocation",
        acme,
        "/invitations/%d/revocation".formatted(links.latestOf(acme.id(), acme.pia().id()).value()));
  }

  private void invitePeopleOfEveryFate(Acme acme) {
    acme.ina();
    acme.con();
    mails.refuse(acme.address("refused"));
    mails.postpone(acme.address("postponed"));
    String longest = acme.address("a.very.long.address.of.somebody-in-a-large-company.somewhere");
    String[] many =
        Stream.iterate(1, n -> n + 1)
            .limit(30)
            .map(n -> acme.address("user" + n))
            .toArray(String[]::new);
    acme.invite(acme.ada(), acme.consumers(acme.address("refused")), "", "");
    acme.invite(acme.ada(), acme.consumers(acme.address("postponed")), "", "");
    acme.invite(acme.ada(), acme.consumers(acme.address("revoked")), "", "");
    acme.invite(acme.ada(), acme.consumers(acme.address("expired")), "", "");
    Member wordy =
        acme.invite(
            acme.ada(),
            acme.consumers(longest),
            "Wolfeschlegelsteinhausenbergerdorff-Wilhelmina",
            "Featherstonehaugh-Cholmondeley the Younger");
    acme.join(wordy);
    inviteUsers.invite(acme.actor(acme.ada()), acme.consumers(many));
    fate(acme, "revoked", "state = 'REVOKED', ended_at = issued_at");
    fate(acme, "expired", "expires_at = issued_at + INTERVAL 1 SECOND");
    rows.await(
        "the mails refused and postponed",
        () ->
            rows.one(
                    Integer.class,
                    """
                    SELECT COUNT(*)
                    FROM outbox_mail
                    WHERE organization_id = ? AND last_error IS NOT NULL
                    """,
                    acme.id().value())
                == 2);
  }

  private void fate(Acme acme, String name, String change) {
    rows.change(
        "UPDATE invitation SET %s WHERE organization_id = ? AND user_id = ?".formatted(change),
        acme.id().value(),
        acme.userWith(acme.address(name)).value());
  }

  private void visitForms(Inspector inspector, Acme acme) {
    Browser browser = inspector.browser();
    browser.visit(acme.link("/users"));
    AddUserForm form = UserManagementPage.in(browser).addUser();
    inspector.look("add-user-dialog");
    form.type("nobody,", acme.ada().email(), ",", acme.pia().email(), ",a@x.test,");
    form.choose("Consumer").choose("Producer").sendInVain();
    inspector.look("add-user-dialog-wrong");
    browser.visit(acme.link("/invitations/new"));
    AddUserForm.in(browser);
    inspector.look("add-user");
    AddUserForm.in(browser).choose("Consumer").sendInVain();
    inspector.look("add-user-wrong");
    AddUserForm.in(browser).choose("Producer");
    inspector.look("add-user-roles");
    NewPasswordPage.follow(acme.link("/profile/password"), browser);
    inspector.look("password-change");
    NewPasswordPage.follow(acme.link("/profile/password"), browser).set("too short").problems();
    inspector.look("password-change-wrong");
    inspector.visit("profile", acme, "/profile");
  }

  private void visitLeaving(Inspector inspector, Acme acme) {
    Browser browser = inspector.browser();
    Member cleo = acme.cleo();
    Member silent = acme.contact(acme.ada(), "", "Sid", "Silent");
    browser.visit(acme.link("/users?state=inactive"));
    UserManagementPage.in(browser).more(cleo.email());
    inspector.look("contacts-menu");
    UserManagementPage.in(browser).again().ask("Delete", acme.ina().email());
    inspector.look("deletion-dialog");
    inspector.visit("deletion", acme, "/users/%s/deletion".formatted(acme.ina().id()));
    inspector.visit("deletion-not-yet", acme, "/users/%s/deletion".formatted(acme.con().id()));
    inspector.visit("removal", acme, "/users/%s/removal".formatted(acme.con().id()));
    inspector.visit("activation", acme, "/users/%s/invitation".formatted(cleo.id()));
    inspector.visit("activation-not-yet", acme, "/users/%s/invitation".formatted(silent.id()));
    browser.visit(acme.link("/users"));
    UserManagementPage.in(browser).addContact();
    inspector.look("add-contact-dialog");
    AddContactForm.in(browser).fill("Con", "Again", acme.con().email()).addInVain();
    inspector.look("add-contact-dialog-wrong");
    inspector.visit("add-contact", acme, "/contacts/new");
  }

  private void visitTheRest(Inspector inspector, Acme acme) {
    Browser browser = inspector.browser();
    inspector.visit("forbidden", acme, "/audit");
    inspector.visit("not-found", acme, "/nothing/here");
    inspector.visit("bad-request", acme, "/users?list%5B0%5D=1");
    browser.visit(acme.link("/").replace(acme.host(), "nobody.localhost"));
    inspector.look("misdirected");
    browser.visit(acme.link("/profile"));
    browser.driver().manage().deleteAllCookies();
    SignInPage.enter(acme.ada(), browser);
    inspector.visit("audit", acme, "/audit");
    inspector.visit("audit-none", acme, "/audit?person=zzz");
    visitGrants(inspector, acme);
    visitEdit(inspector, acme);
    visitSeveralAtOnce(inspector, acme);
    visitAccounts(inspector, acme);
    visitCatalogue(inspector, acme);
    visitOrganization(inspector, acme);
    inspector.visit("users-as-administrator", acme, "/users");
    if (inspector.isPhone()) {
      UserManagementPage.in(browser).sidebar().menu().click();
      inspector.look("menu");
    }
  }

  private void visitAccounts(Inspector inspector, Acme acme) {
    acme.bob();
    acme.accounts().newYork();
    acme.accounts().selfRegistered();
    long east = acme.accounts().east().value();
    AccountsPage page = AccountsPage.of(acme, inspector.browser());
    page.unfold("Acme North America").unfold("Acme East").unfold("Acme Massachusetts");
    page.awaitAccount("Acme Boston");
    inspector.look("accounts-unfolded");
    page.choose("Acme East", "Move");
    page.place("special", "Special Operations");
    inspector.look("account-move-dialog");
    inspector.visit("accounts-found", acme, "/accounts?q=bos");
    inspector.visit("accounts-below", acme, "/accounts?under=" + east);
    inspector.visit("accounts-none", acme, "/accounts?q=zzz");
    inspector.visit("account-new", acme, "/accounts/new?parent=" + east);
    inspector.visit("account-edit", acme, "/accounts/%d/edit".formatted(east));
    inspector.visit("account-move", acme, "/accounts/%d/move".formatted(east));
    inspector.visit("account-deletion", acme, "/accounts/%d/deletion".formatted(east));
  }

  private void visitCatalogue(Inspector inspector, Acme acme) {
    ProductId harbor = catalogue.product(acme, "Harbor Suite");
    PackageId server = catalogue.container(acme, "harbor-server", Catalogue.TODAY, harbor);
    EntitlementId sold =
        catalogue.deployed(acme, acme.accounts().boston(), harbor, Catalogue.TODAY);
    long line = catalogue.lines(acme, sold).getFirst().id().value();
    String one = "/entitlements/" + sold.value();
    inspector.visit("products", acme, "/products");
    inspector.visit("products-none", acme, "/products?q=zzz");
    inspector.visit("product-new", acme, "/products/new");
    inspector.visit("product-edit", acme, "/products/%d/edit".formatted(harbor.value()));
    inspector.visit("packages", acme, "/packages");
    inspector.visit("package-new", acme, "/packages/new");
    inspector.visit("package-edit", acme, "/packages/%d/edit".formatted(server.value()));
    inspector.visit("entitlements", acme, "/entitlements");
    inspector.visit("entitlements-none", acme, "/entitlements?q=zzz");
    inspector.visit("entitlement-new", acme, "/entitlements/new");
    inspector.visit("entitlement", acme, one);
    inspector.visit("entitlement-account", acme, one + "/account");
    inspector.visit("entitlement-inactivation", acme, one + "/inactivation");
    inspector.visit("entitlement-obsolescence", acme, one + "/obsolescence");
    visitImport(inspector, acme);
    inspector.visit("line-new", acme, one + "/lines/new");
    inspector.visit("line-edit", acme, "/entitlements/lines/%d/edit".formatted(line));
    inspector.visit("line-removal", acme, "/entitlements/lines/%d/removal".formatted(line));
  }

  private void visitImport(Inspector inspector, Acme acme) {
    inspector.visit("import-entitlements", acme, "/entitlements/import");
    check(inspector, "product\n\"\n");
    inspector.look("import-entitlements-unreadable");
    check(inspector, "product,account\nNothing,Nowhere\n");
    inspector.look("import-entitlements-wrong");
    check(
        inspector,
        "product,entitlement_id\nHarbor Suite,\nHarbor Suite,%s\n".formatted("A".repeat(64)));
    inspector.look("import-entitlements-ready");
  }

  private static void check(Inspector inspector, String text) {
    WebElement rows = inspector.browser().driver().findElement(By.id("text"));
    rows.clear();
    rows.sendKeys(text);
    inspector.browser().driver().findElement(By.cssSelector("main [type=submit]")).click();
  }

  private void visitGrants(Inspector inspector, Acme acme) {
    Role auditor =
        roleAdministration.create(
            acme.actor(acme.ada()),
            UUID.randomUUID(),
            new RoleDefinition(
                "Auditor of WideAreaNetworkProviderAdministrators",
                Set.of(Permission.VIEW_STATISTICS),
                Set.of(AccountType.values())));
    Scope scope =
        scopeAdministration.create(
            acme.actor(acme.ada()),
            UUID.randomUUID(),
            new ScopeDefinition("s".repeat(100), "Some\nlines"));
    String role = "/roles/" + auditor.id().value();
    inspector.visit("roles", acme, "/roles");
    inspector.visit("role-new", acme, "/roles/new");
    inspector.browser().driver().findElement(By.cssSelector("main [type=submit]")).click();
    inspector.look("role-new-wrong");
    inspector.visit(
        "role-fixed", acme, "/roles/%d/edit".formatted(acme.role(ADMINISTRATOR).value()));
    inspector.visit("role-edit", acme, role + "/edit");
    inspector.visit("role-deletion", acme, role + "/deletion");
    inspector.visit("scopes", acme, "/scopes");
    inspector.visit("scope-new", acme, "/scopes/new");
    inspector.visit("scope-edit", acme, "/scopes/%d/edit".formatted(scope.id().value()));
    inspector.visit(
        "scope-retirement", acme, "/scopes/%d/retirement".formatted(scope.id().value()));
  }

  private void visitEdit(Inspector inspector, Acme acme) {
    Browser browser = inspector.browser();
    String con = "/users/%s/edit".formatted(acme.con().id());
    browser.visit(acme.link("/users?state=active"));
    EditForm form = UserManagementPage.in(browser).edit(acme.con().email());
    inspector.look("edit-dialog");
    form.type("First name", Keys.ENTER).problems();
    inspector.look("edit-dialog-wrong");
    inspector.visit("edit", acme, con);
    EditForm.in(browser).choose("Consumer").saveInVain();
    inspector.look("edit-wrong");
    browser.visit(acme.link(con));
    form = EditForm.in(browser);
    rows.change(
        "UPDATE app_user SET version = version + 1, phone = '555 0177' WHERE id = ?",
        acme.con().id().value());
    form.type("First name", "Constance").saveLate();
    inspector.look("edit-late");
    inspector.visit("edit-of-a-producer", acme, "/users/%s/edit".formatted(acme.uma().id()));
    inspector.visit("edit-of-a-customer", acme, "/users/%s/edit".formatted(acme.amy().id()));
    inspector.visit("edit-of-the-pending", acme, "/users/%s/edit".formatted(acme.pia().id()));
  }

  private void visitSeveralAtOnce(Inspector inspector, Acme acme) {
    Browser browser = inspector.browser();
    Member con = acme.con();
    browser.visit(acme.link("/users?state=active"));
    UserManagementPage.in(browser).ask("Deactivate", con.email());
    inspector.look("deactivation-dialog");
    inspector.visit("deactivation", acme, "/users/%s/deactivation".formatted(con.id()));
    inspector.visit("removal-not-yet", acme, "/users/%s/removal".formatted(acme.ben().id()));
    for (String word : List.of("roles", "scopes", "removal", "resend", "activation")) {
      inspector.visit(
          "selection-" + word,
          acme,
          "/users/selection/%s?users=%s&users=%s".formatted(word, con.id(), acme.pia().id()));
    }
    inspector.visit("selection-nobody", acme, "/users/selection/removal");
    browser.visit(acme.link("/users?state=active"));
    SelectionPage selection =
        UserManagementPage.in(browser)
            .askForAll("Deactivate users", con.email(), acme.uma().email(), acme.ada().email());
    inspector.look("selection-deactivation");
    inspector
        .softly()
        .assertThat(selection.confirm("Deactivate").announcement())
        .contains("2 of 2 done");
    inspector.look("selection-outcome");
  }
}

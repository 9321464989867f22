package dev.gatehouse;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleAdministration;
import dev.gatehouse.access.RoleDefinition;
import dev.gatehouse.access.Scope;
import dev.gatehouse.access.ScopeAdministration;
import dev.gatehouse.access.ScopeDefinition;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Tenant;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.LineId;
import dev.gatehouse.entitlement.PackageId;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.registration.Registering;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Token;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.support.Wire;
import jakarta.servlet.http.Cookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Nobody sees or changes anything of another organization, whatever id stands in a request. */
@WebTest
@Tag("RAW-01")
@Tag("D-13")
class TenantIsolationTests {
  private final Acme acme;
  private final Globex globex;
  private final Entrance entrance;
  private final InvitationLinks links;
  private final Catalogue catalogue;
  private final Registering registering;
  private final RoleAdministration roleAdministration;
  private final ScopeAdministration scopeAdministration;
  private final Rows rows;
  private final JdbcClient jdbc;
  private final MockMvcTester mvc;
  private final Wire wire;

  TenantIsolationTests(
      Stage stage,
      Entrance entrance,
      InvitationLinks links,
      Catalogue catalogue,
      Registering registering,
      RoleAdministration roleAdministration,
      ScopeAdministration scopeAdministration,
      Rows rows,
      JdbcClient jdbc,
      MockMvcTester mvc,
      @LocalServerPort int port) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.entrance = entrance;
    this.links = links;
    this.catalogue = catalogue;
    this.registering = registering;
    this.roleAdministration = roleAdministration;
    this.scopeAdministration = scopeAdministration;
    this.rows = rows;
    this.jdbc = jdbc;
    this.mvc = mvc;
    this.wire = new Wire(port);
  }

  private Member pending;

  @BeforeEach
  void somebodyIsInvitedToGlobex() {
    pending = globex.invite(globex.xan(), globex.consumers(globex.address("zoe")), "Zoe", "Zimmer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /invitations/{id}/revocation",
        "POST /invitations/{id}/revocation",
        "POST /invitations/{id}/resend"
      })
  void anIdInThePathLeadsNowhere(String endpoint) {
    assertLeadsNowhere(endpoint, invitationOf(pending));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /accounts?under={id}",
        "GET /accounts/{id}/edit",
        "POST /accounts/{id}/edit",
        "GET /accounts/{id}/move",
        "POST /accounts/{id}/move",
        "POST /accounts/{id}/move/draft",
        "GET /accounts/{id}/deletion",
        "POST /accounts/{id}/deletion"
      })
  void anAccountOfAnotherOrganizationIsNotThere(String endpoint) {
    assertLeadsNowhere(
        endpoint, globex.accounts().top("Secret place", AccountType.CUSTOMER).value());
  }

  @Test
  void accountsOfAnotherOrganizationAreNeitherOfferedNorTaken() {
    long foreign = globex.accounts().top("Secret place", AccountType.CUSTOMER).value();
    long here = acme.accounts().east().value();
    RequestPostProcessor ada = entrance.by(acme.ada());
    for (String address :
        List.of(
            "/accounts",
            "/accounts?q=secret",
            "/accounts?after=" + foreign,
            "/accounts/new?parent=" + foreign)) {
      assertThat(Pages.body(mvc.get().uri(address).with(ada).exchange()))
          .as(address)
          .doesNotContain("Secret place");
    }
    Map<String, List<String>> before = everythingOf(globex);
    for (String address : List.of("/accounts/new", "/accounts/%d/move".formatted(here))) {
      MvcTestResult answer =
          mvc.post()
              .uri(address)
              .with(ada)
              .with(csrf())
              .param("name", "Mine")
              .param("version", "0")
              .param("parent", String.valueOf(foreign))
              .param("parentSearch", "secret")
              .exchange();
      assertThat(answer).hasStatus(422);
      assertThat(Pages.messageAt(Pages.page(answer), "parent")).contains("does not exist");
      assertThat(Pages.body(answer)).doesNotContain("Secret place");
    }
    assertThat(everythingOf(globex)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /roles/{id}/edit",
        "POST /roles/{id}/edit",
        "GET /roles/{id}/deletion",
        "POST /roles/{id}/deletion"
      })
  void aRoleOfAnotherOrganizationIsNotThere(String endpoint) {
    Role role =
        roleAdministration.create(
            globex.actor(globex.xan()),
            UUID.randomUUID(),
            new RoleDefinition(
                "Secret keeper", Set.of(Permission.VIEW_AUDIT), Set.of(AccountType.PRODUCER)));
    assertLeadsNowhere(endpoint, role.id().value());
    assertThat(Pages.body(mvc.get().uri("/roles").with(entrance.by(acme.ada())).exchange()))
        .doesNotContain("Secret keeper");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /scopes/{id}/edit",
        "POST /scopes/{id}/edit",
        "GET /scopes/{id}/retirement",
        "POST /scopes/{id}/retirement",
        "POST /scopes/{id}/reinstatement"
      })
  void aScopeOfAnotherOrganizationIsNotThere(String endpoint) {
    Scope scope =
        scopeAdministration.create(
            globex.actor(globex.xan()), UUID.randomUUID(), new ScopeDefinition("secret", ""));
    assertLeadsNowhere(endpoint, scope.id().value());
    assertThat(Pages.body(mvc.get().uri("/scopes").with(entrance.by(acme.ada())).exchange()))
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /products/{id}/edit",
        "POST /products/{id}/edit",
        "GET /packages/{id}/edit",
        "POST /packages/{id}/edit",
        "POST /packages/{id}/edit/draft",
        "GET /entitlements/{id}",
        "GET /entitlements/{id}/account",
        "POST /entitlements/{id}/account",
        "POST /entitlements/{id}/account/draft",
        "GET /entitlements/{id}/deployment",
        "POST /entitlements/{id}/deployment",
        "POST /entitlements/{id}/inactivation",
        "POST /entitlements/{id}/obsolescence",
        "GET /entitlements/{id}/lines/new",
        "POST /entitlements/{id}/lines/new",
        "POST /entitlements/{id}/lines/draft",
        "GET /entitlements/lines/{id}/edit",
        "POST /entitlements/lines/{id}/edit",
        "POST /entitlements/lines/{id}/edit/draft",
        "GET /entitlements/lines/{id}/removal",
        "POST /entitlements/lines/{id}/removal"
      })
  void whatAnotherOrganizationSellsIsNotThere(String endpoint) {
    ProductId product = catalogue.product(globex, "Secret thing");
    PackageId downloadPackage =
        catalogue.container(globex, "secret-thing", Catalogue.TODAY, product);
    EntitlementId entitlement = catalogue.draft(globex, "SECRET-0001", null);
    LineId line = catalogue.line(globex, entitlement, product, Catalogue.TODAY, "");
    assertLeadsNowhere(
        endpoint,
        switch (endpoint.replaceAll("^\\w+ /|/\\{id}.*", "")) {
          case "products" -> product.value();
          case "packages" -> downloadPackage.value();
          case "entitlements" -> entitlement.value();
          default -> line.value();
        });
    RequestPostProcessor ada = entrance.by(acme.ada());
    for (String list : List.of("/products", "/packages", "/entitlements", "/entitlements/new")) {
      assertThat(Pages.body(mvc.get().uri(list).with(ada).exchange()))
          .doesNotContain("Secret thing", "secret-thing", "SECRET-0001");
    }
  }

  @Test
  @Tag("RAW-49")
  @Tag("D-18")
  void anImportKnowsNothingOfAnotherOrganization() {
    catalogue.product(acme, "Harbor");
    catalogue.product(globex, "Secret thing");
    catalogue.draft(globex, "SECRET-0001", globex.accounts().boston());
    RequestPostProcessor ada = entrance.by(acme.ada());
    MvcTestResult known = imported("entitlement_id,product\nSECRET-0001,Harbor\n", ada);
    assertThat(known).hasStatusOk();
    MvcTestResult unknown = imported("account,product\nAcme Boston,Secret thing\n", ada);
    assertThat(unknown).hasStatus(422);
    assertThat(Pages.page(unknown).select("tbody tr").eachText())
        .containsExactly(
            "2 account There is no account Acme Boston.",
            "2 product There is no product Secret thing.");
  }

  private MvcTestResult imported(String text, RequestPostProcessor who) {
    return mvc.post()
        .uri("/entitlements/import/draft")
        .with(who)
        .with(csrf())
        .param("text", text)
        .exchange();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /registrations/{id}/approval",
        "POST /registrations/{id}/approval",
        "GET /registrations/{id}/rejection",
        "POST /registrations/{id}/rejection"
      })
  void whoWaitsForAnotherOrganizationIsNotThere(String endpoint) {
    String address = globex.address("secret");
    assertLeadsNowhere(endpoint, registering.waiting(globex, globex.xan(), address).value());
    assertThat(Pages.body(mvc.get().uri("/registrations").with(entrance.by(acme.ada())).exchange()))
        .doesNotContain(address);
  }

  private void assertLeadsNowhere(String endpoint, long id) {
    Map<String, List<String>> before = everythingOf(globex);
    RequestPostProcessor ada = entrance.by(acme.ada());
    MvcTestResult foreign = ask(endpoint, id, ada);
    assertThat(foreign).hasStatus(404);
    assertThat(Pages.bodyWithoutTokens(foreign))
        .isEqualTo(Pages.bodyWithoutTokens(ask(endpoint, 987_654_321, ada)));
    assertThat(everythingOf(globex)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /users/{id}/deletion",
        "POST /users/{id}/deletion",
        "GET /users/{id}/invitation",
        "POST /users/{id}/invitation",
        "GET /users/{id}",
        "GET /users/{id}/removal",
        "POST /users/{id}/removal",
        "GET /users/{id}/edit",
        "POST /users/{id}/edit",
        "POST /users/{id}/edit/draft",
        "GET /users/{id}/deactivation",
        "POST /users/{id}/deactivation",
        "POST /users/{id}/activation",
        "POST /users/{id}/sign-in-delay/end"
      })
  void theIdOfAPersonInThePathLeadsNowhere(String endpoint) {
    Member contact = globex.contact(globex.xan(), globex.address("cora"), "Cora", "Conti");
    Map<String, List<String>> before = everythingOf(globex);
    RequestPostProcessor ada = entrance.by(acme.ada());
    MvcTestResult foreign = ask(endpoint, contact.id().value(), ada);
    assertThat(foreign).hasStatus(404);
    assertThat(Pages.bodyWithoutTokens(foreign))
        .isEqualTo(Pages.bodyWithoutTokens(ask(endpoint, 987_654_321, ada)));
    assertThat(everythingOf(globex)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /users/{id}/address", "POST /users/{id}/address"})
  void nobodysAddressIsSeenOrChangedFromOutside(String endpoint) {
    Map<String, List<String>> before = everythingOf(globex);
    RequestPostProcessor ada = entrance.by(acme.ada());
    for (Member member : List.of(pending, globex.xan())) {
      MvcTestResult foreign = ask(endpoint, member.id().value(), ada);
      assertThat(foreign).hasStatus(404);
      assertThat(Pages.bodyWithoutTokens(foreign))
          .isEqualTo(Pages.bodyWithoutTokens(ask(endpoint, 987_654_321, ada)));
    }
    assertThat(everythingOf(globex)).isEqualTo(before);
  }

  @Test
  void anIdThatMarksAPageOfTheListShowsWhatAnUnknownOneShows() {
    RequestPostProcessor ada = entrance.by(acme.ada());
    for (String key : List.of("after", "before")) {
      MvcTestResult foreign =
          mvc.get().uri("/users").param(key, globex.xan().id().toString()).with(ada).exchange();
      assertThat(foreign).hasStatusOk();
      assertThat(Pages.page(foreign).select("#users").html())
          .doesNotContain(globex.host().replace(".localhost", ".test"))
          .isEqualTo(
              Pages.page(mvc.get().uri("/users").param(key, "987654321").with(ada).exchange())
                  .select("#users")
                  .html());
    }
  }

  @Test
  void aRoleOfAnotherOrganizationCannotBeGiven() {
    Map<String, List<String>> before = everythingOf(globex);
    MvcTestResult answer =
        mvc.post()
            .uri("/invitations/new")
            .with(entrance.by(acme.ada()))
            .with(csrf())
            .param("addresses", acme.address("new"))
            .param("producer", "true")
            .param("roles", String.valueOf(globex.role(SystemRole.USER_MANAGER).value()))
            .exchange();
    assertThat(answer).hasStatus(422);
    assertThat(Pages.page(answer).select("#roles .gh-error").text()).isNotEmpty();
    assertThat(users(acme)).containsExactly(acme.ada().email());
    assertThat(everythingOf(globex)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/invitations/new", "/invitations/draft", "/users/{id}/edit"})
  @Tag("S-09")
  void whatIsOfAnotherOrganizationCanNeitherBeGivenNorSeen(String form) {
    Member con = acme.con();
    Map<String, String> foreign =
        Map.of(
            "roles", String.valueOf(globex.role(SystemRole.USER_MANAGER).value()),
            "scopes", String.valueOf(globex.scope("secret").value()),
            "accounts", String.valueOf(globex.accounts().boston().value()));
    RequestPostProcessor ada = entrance.by(acme.ada());
    Map<String, List<String>> before = everythingOf(globex);
    Map<String, List<String>> ours = everythingOf(acme);
    foreign.forEach((field, id) -> {
      MvcTestResult answer =
          mvc.post()
              .uri(form.replace("{id}", con.id().toString()))
              .with(ada)
              .with(csrf())
              .param("addresses", acme.address("new"))
              .param("version", String.valueOf(acme.edit(con, acme.wish()).version()))
              .param("firstName", "Con")
              .param("lastName", "Corey")
              .param("consumer", "true")
              .param("producer", String.valueOf(field.equals("roles")))
              .param(field, id)
              .exchange();
      assertThat(answer).as(field).hasStatus(form.endsWith("draft") ? 200 : 422);
      assertThat(Pages.page(answer).select("[name=%s][value=%s]".formatted(field, id))).isEmpty();
      assertThat(Pages.page(answer).select("#grants").text())
          .doesNotContain("secret", "Boston", globex.organization().name());
    });
    assertThat(everythingOf(globex)).isEqualTo(before);
    assertThat(everythingOf(acme)).isEqualTo(ours);
  }

  @Test
  void searchesOfFormsKnowOnlyTheirOwnOrganization() {
    globex.scope("secret");
    globex.accounts().boston();
    RequestPostProcessor ada = entrance.by(acme.ada());
    for (String form : List.of("/invitations/draft", "/users/%s/edit/draft")) {
      MvcTestResult answer =
          mvc.post()
              .uri(form.formatted(acme.con().id()))
              .with(ada)
              .with(csrf())
              .param("scopeSearch", "s")
              .param("accountSearch", "boston")
              .param("addresses", globex.xan().email())
              .exchange();
      assertThat(answer).hasStatusOk();
      assertThat(Pages.page(answer).select("#grants").text())
          .doesNotContain("secret", "Acme Boston");
      assertThat(Pages.page(answer).select("#addresses-report li")).isEmpty();
    }
  }

  @Test
  @Tag("D-20")
  void aLinkOfAnotherOrganizationIsADeadOne() {
    Token token = links.newLink(globex.id(), pending.id());
    Map<String, List<String>> before = everythingOf(globex);
    for (String method : List.of("GET", "POST")) {
      MvcTestResult foreign = follow(method, "/invitation/" + token.value());
      assertThat(foreign).hasStatus(410);
      assertThat(Pages.bodyWithoutTokens(foreign))
          .isEqualTo(Pages.bodyWithoutTokens(follow(method, "/invitation/unknown")));
    }
    assertThat(everythingOf(globex)).isEqualTo(before);
    assertThat(mvc.get().uri("/invitation/" + token.value()).with(entrance.visiting(globex)))
        .hasStatusOk();
  }

  @Test
  void aPasswordLinkOfAnotherOrganizationIsADeadOne() {
    Token token = new Token("token-of-a-link-that-xan-was-mailed");
    jdbc.sql(
            """
            INSERT INTO password_reset_token
              (token_hash, organization_id, user_id, email_canonical, expires_at)
            VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6) + INTERVAL 1 HOUR)
            """)
        .params(token.hash(), globex.id().value(), globex.xan().id().value(), globex.xan().email())
        .update();
    Map<String, List<String>> before = everythingOf(globex);
    for (String method : List.of("GET", "POST")) {
      MvcTestResult foreign = follow(method, "/password-reset/" + token.value());
      assertThat(foreign).hasStatus(410);
      assertThat(Pages.bodyWithoutTokens(foreign))
          .isEqualTo(Pages.bodyWithoutTokens(follow(method, "/password-reset/unknown")));
    }
    assertThat(everythingOf(globex)).isEqualTo(before);
    assertThat(
            mvc.get().uri("/password-reset/{token}", token.value()).with(entrance.visiting(globex)))
        .hasStatusOk();
  }

  @Test
  @Tag("S-09")
  void aSessionIsNobodysOnAnotherHost() {
    Cookie session = entrance.signIn(globex.xan());
    for (String path : List.of("/", "/users", "/profile", "/audit", "/invitations/new")) {
      MvcTestResult answer =
          mvc.get()
              .uri(path)
              .with(entrance.visiting(acme))
              .with(request -> {
                request.setCookies(session);
                return request;
              })
              .exchange();
      assertThat(answer).hasStatus(303);
      assertThat(answer.getResponse().getHeader("Location")).startsWith("/sign-in");
    }
  }

  @Test
  @Tag("RAW-49")
  void listsAndSearchesKnowOnlyTheirOwnOrganization() {
    RequestPostProcessor ada = entrance.by(acme.ada());
    for (String address :
        List.of(
            "/users",
            "/users?q=xan",
            "/users?q=zoe",
            "/users?state=pending",
            "/audit",
            "/audit?person=xan",
            "/audit?person=" + globex.xan().email(),
            "/invitations/new",
            "/invitations/import",
            "/entitlements/import",
            "/profile")) {
      MvcTestResult answer = mvc.get().uri(address).with(ada).exchange();
      assertThat(answer).hasStatusOk();
      assertThat(Pages.page(answer).select("#users, #entries").text())
          .doesNotContain("Xan", "Zoe", globex.xan().email(), pending.email());
      assertThat(Pages.body(answer)).doesNotContain(globex.organization().name());
    }
  }

  @Test
  @Tag("RAW-52")
  void aRoleIsHeldInOneOrganizationAlone() {
    String address = "both@birch.test";
    Member here =
        acme.invite(
            acme.ada(), acme.producers(Set.of(SystemRole.USER_MANAGER), address), "Bo", "Here");
    Member there = globex.invite(globex.xan(), globex.consumers(address), "Bo", "There");
    acme.join(here);
    globex.join(there);
    assertThat(mvc.get().uri("/users").with(entrance.by(here))).hasStatus(200);
    assertThat(mvc.get().uri("/users").with(entrance.by(there))).hasStatus(403);
  }

  @Test
  @Tag("RAW-49")
  void theSameAddressIsTwoPeopleInTwoOrganizations() {
    String address = "both@birch.test";
    Member here = acme.invite(acme.ada(), acme.consumers(address), "Bo", "Here");
    Member there = globex.invite(globex.xan(), globex.consumers(address), "Bo", "There");
    acme.join(here);
    assertThat(state(here)).isEqualTo("ACTIVE");
    assertThat(state(there)).isEqualTo("PENDING");
    assertThat(
            Pages.texts(
                Pages.page(mvc.get().uri("/profile").with(entrance.by(here)).exchange()), "dd"))
        .contains("Bo Here", acme.organization().name());
    globex.join(there);
    assertThat(
            Pages.texts(
                Pages.page(mvc.get().uri("/profile").with(entrance.by(there)).exchange()), "dd"))
        .contains("Bo There", globex.organization().name());
  }

  @Test
  @Tag("S-06")
  void anUnknownHostIsServedNothing() {
    for (String path : List.of("/", "/sign-in", "/users", "/actuator", "/nowhere")) {
      HttpResponse<String> answer = wire.get("stranger.example", path);
      assertThat(answer.statusCode()).as(path).isEqualTo(421);
      assertThat(answer.body())
          .contains("No organization is served under this address")
          .doesNotContain("Acme", "Globex", "Backdrop");
    }
  }

  @Test
  void theHostIsComparedWhateverItsCaseAndPort() {
    String loud = acme.host().toUpperCase(Locale.ROOT);
    for (String host : List.of(acme.host(), loud, acme.host() + ":9999", loud + ":1")) {
      HttpResponse<String> answer = wire.get(host, "/sign-in");
      assertThat(answer.statusCode()).as(host).isEqualTo(200);
      assertThat(Wire.page(answer).select("h1").text())
          .isEqualTo("Sign in to " + acme.organization().name());
    }
    assertThat(wire.get("sub." + acme.host(), "/sign-in").statusCode()).isEqualTo(421);
    assertThat(wire.get(acme.host() + ".example", "/sign-in").statusCode()).isEqualTo(421);
  }

  private long invitationOf(Member member) {
    return links.latestOf(member.tenant().id(), member.id()).value();
  }

  private MvcTestResult ask(String endpoint, long id, RequestPostProcessor who) {
    String[] parts = endpoint.split(" ");
    return mvc.method(HttpMethod.valueOf(parts[0]))
        .uri(parts[1], id)
        .with(who)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult follow(String method, String path) {
    return mvc.method(HttpMethod.valueOf(method))
        .uri(path)
        .with(entrance.visiting(acme))
        .with(csrf())
        .param("firstName", "Eve")
        .param("lastName", "Evers")
        .param("password", Member.PASSWORD)
        .exchange();
  }

  private String state(Member member) {
    return rows.one(String.class, "SELECT state FROM app_user WHERE id = ?", member.id().value());
  }

  private List<String> users(Tenant tenant) {
    return rows.all(
        String.class, "SELECT email FROM app_user WHERE organization_id = ?", tenant.id().value());
  }

  /** Every row of every table that belongs to the organization. */
  private Map<String, List<String>> everythingOf(Tenant tenant) {
    Map<String, List<String>> everything = rows.everythingOf(tenant.id());
    assertThat(everything).containsKeys("app_user", "invitation", "user_role", "audit_entry");
    return everything;
  }
}

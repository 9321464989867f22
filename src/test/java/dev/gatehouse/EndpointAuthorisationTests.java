package dev.gatehouse;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleAdministration;
import dev.gatehouse.access.RoleDefinition;
import dev.gatehouse.access.Scope;
import dev.gatehouse.access.ScopeAdministration;
import dev.gatehouse.access.ScopeDefinition;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.LineId;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.invitation.Importing;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.registration.Registering;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets what from every address of the portal; an address that is not listed here fails. */
@WebTest
class EndpointAuthorisationTests {
  /** A door is the way to the sign-in page. POSTs carry a valid token and an empty form. */
  private static final String EXPECTED =
      """
                                       nobody        con           pat           uma           ada           ina           xan
      GET  /                           door          303 /profile  303 /profile  303 /users    303 /users    door          door
      GET  /account-offer/{token}  410           410           410           410           410           410           410
      POST /account-offer/{token}  410           410           410           410           410           410           410
      GET  /accounts                   door          403           403           200           200           door          door
      GET  /accounts/new               door          403           403           403           200           door          door
      POST /accounts/new               door          403           403           403           422           door          door
      POST /accounts/draft             door          403           403           403           200           door          door
      GET  /accounts/{id}/deletion     door          403           403           403           200           door          door
      POST /accounts/{id}/deletion     door          403           403           403           303 /accounts  door         door
      GET  /accounts/{id}/edit         door          403           403           403           200           door          door
      POST /accounts/{id}/edit         door          403           403           403           422           door          door
      GET  /accounts/{id}/move         door          403           403           403           200           door          door
      POST /accounts/{id}/move         door          403           403           403           303 /accounts?under={id}  door  door
      POST /accounts/{id}/move/draft   door          403           403           403           200           door          door
      GET  /audit                      door          403           403           403           200           door          door
      GET  /contacts/new               door          403           403           200           200           door          door
      POST /contacts/new               door          403           403           422           422           door          door
      GET  /email-confirmation/{token}  410          410           410           410           410           410           410
      POST /email-confirmation/{token}  410          410           410           410           410           410           410
      GET  /error                      404           404           404           404           404           404           404
      GET  /invitation/new-link        200           200           200           200           200           200           200
      POST /invitation/new-link        422           422           422           422           422           422           422
      GET  /invitation/{token}         410           410           410           410           410           410           410
      POST /invitation/{token}         410           410           410           410           410           410           410
      GET  /invitations/new            door          403           403           200           200           door          door
      POST /invitations/new            door          403           403           422           422           door          door
      POST /invitations/draft          door          403           403           200           200           door          door
      GET  /invitations/import         door          403           403           200           200           door          door
      POST /invitations/import         door          403           403           422           422           door          door
      GET  /invitations/import/{id}    door          403           403           200           200           door          door
      POST /invitations/import/{id}/start  door      403           403           422           303 /invitations/import/{id}  door  door
      POST /invitations/import/{id}/cancellation  door  403        403           303 /invitations/import/{id}  303 /invitations/import/{id}  door  door
      GET  /invitations/import/{id}/result  door     403           403           200           200           door          door
      POST /invitations/{id}/resend    door          403           403           303 /users    303 /users    door          door
      GET  /invitations/{id}/revocation  door        403           403           200           200           door          door
      POST /invitations/{id}/revocation  door        403           403           303 /users    303 /users    door          door
      GET  /products                              door          403           403           403           200           door          door
      GET  /products/new                          door          403           403           403           200           door          door
      POST /products/new                          door          403           403           403           422           door          door
      GET  /products/{id}/edit                    door          403           403           403           200           door          door
      POST /products/{id}/edit                    door          403           403           403           422           door          door
      GET  /packages                              door          403           403           403           200           door          door
      GET  /packages/new                          door          403           403           403           200           door          door
      POST /packages/new                          door          403           403           403           422           door          door
      POST /packages/draft                        door          403           403           403           200           door          door
      GET  /packages/{id}/edit                    door          403           403           403           200           door          door
      POST /packages/{id}/edit                    door          403           403           403           422           door          door
      POST /packages/{id}/edit/draft              door          403           403           403           200           door          door
      GET  /entitlements                          door          403           403           403           200           door          door
      GET  /entitlements/new                      door          403           403           403           200           door          door
      POST /entitlements/new                      door          403           403           403           303 /entitlements/{id}           door          door
      POST /entitlements/draft                    door          403           403           403           200           door          door
      GET  /entitlements/import                   door          403           403           403           200           door          door
      POST /entitlements/import                   door          403           403           403           422           door          door
      POST /entitlements/import/draft             door          403           403           403           422           door          door
      GET  /entitlements/{id}                     door          403           403           403           200           door          door
      GET  /entitlements/{id}/account             door          403           403           403           200           door          door
      POST /entitlements/{id}/account             door          403           403           403           303 /entitlements/{id}           door          door
      POST /entitlements/{id}/account/draft       door          403           403           403           200           door          door
      GET  /entitlements/{id}/deployment          door          403           403           403           200           door          door
      POST /entitlements/{id}/deployment          door          403           403           403           303 /entitlements/{id}           door          door
      GET  /entitlements/{id}/inactivation        door          403           403           403           200           door          door
      POST /entitlements/{id}/inactivation        door          403           403           403           422           door          door
      GET  /entitlements/{id}/obsolescence        door          403           403           403           200           door          door
      POST /entitlements/{id}/obsolescence        door          403           403           403           303 /entitlements/{id}           door          door
      GET  /entitlements/{id}/lines/new           door          403           403           403           200           door          door
      POST /entitlements/{id}/lines/new           door          403           403           403           422           door          door
      POST /entitlements/{id}/lines/draft         door          403           403           403           200           door          door
      GET  /entitlements/lines/{id}/edit          door          403           403           403           200           door          door
      POST /entitlements/lines/{id}/edit          door          403           403           403           422           door          door
      POST /entitlements/lines/{id}/edit/draft    door          403           403           403           200           door          door
      GET  /entitlements/lines/{id}/removal       door          403           403           403           200           door          door
      POST /entitlements/lines/{id}/removal       door          403           403           403           303 /entitlements/{id}           door          door
      GET  /password-reset             200           200           200           200           200           200           200
      POST /password-reset             422           422           422           422           422           422           422
      GET  /password-reset?sent        200           200           200           200           200           200           200
      GET  /password-reset/{token}     410           410           410           410           410           410           410
      POST /password-reset/{token}     410           410           410           410           410           410           410
      GET  /profile                    door          200           200           200           200           door          door
      POST /profile                    door          303 /profile  303 /profile  303 /profile  303 /profile  door          door
      GET  /profile/email              door          200           200           200           200           door          door
      POST /profile/email              door          422           422           422           422           door          door
      GET  /profile/password           door          200           200           200           200           door          door
      POST /profile/password           door          422           422           422           422           door          door
      GET  /register                   200           200           200           200           200           200           200
      POST /register                   422           422           422           422           422           422           422
      GET  /register?sent              200           200           200           200           200           200           200
      GET  /register?waiting           200           200           200           200           200           200           200
      GET  /register?joined            200           200           200           200           200           200           200
      GET  /register/{token}           410           410           410           410           410           410           410
      POST /register/{token}           410           410           410           410           410           410           410
      GET  /registrations              door          403           403           403           200           door          door
      GET  /registrations/{id}/approval   door       403           403           403           200           door          door
      POST /registrations/{id}/approval   door       403           403           403           303 /registrations  door     door
      GET  /registrations/{id}/rejection  door       403           403           403           200           door          door
      POST /registrations/{id}/rejection  door       403           403           403           303 /registrations  door     door
      GET  /settings                   door          403           403           403           200           door          door
      POST /settings                   door          403           403           403           422           door          door
      GET  /roles                      door          403           403           200           200           door          door
      GET  /roles/new                  door          403           403           403           200           door          door
      POST /roles/new                  door          403           403           403           422           door          door
      GET  /roles/{id}/deletion        door          403           403           403           200           door          door
      POST /roles/{id}/deletion        door          403           403           403           303 /roles    door          door
      GET  /roles/{id}/edit            door          403           403           403           200           door          door
      POST /roles/{id}/edit            door          403           403           403           422           door          door
      GET  /scopes                     door          403           403           200           200           door          door
      GET  /scopes/new                 door          403           403           200           200           door          door
      POST /scopes/new                 door          403           403           422           422           door          door
      GET  /scopes/{id}/edit           door          403           403           200           200           door          door
      POST /scopes/{id}/edit           door          403           403           422           422           door          door
      POST /scopes/{id}/reinstatement  door          403           403           303 /scopes   303 /scopes   door          door
      GET  /scopes/{id}/retirement     door          403           403           200           200           door          door
      POST /scopes/{id}/retirement     door          403           403           303 /scopes   303 /scopes   door          door
      GET  /sign-in                    200           303 /         303 /         303 /         303 /         200           200
      POST /sign-in                    422           422           422           422           422           422           422
      POST /sign-out                   door          door          door          door          door          door          door
      GET  /users                      door          403           403           200           200           door          door
      GET  /users/selection/activation  door          403           403           200           200           door          door
      POST /users/selection/activation  door          403           403           422           422           door          door
      GET  /users/selection/deactivation  door          403           403           200           200           door          door
      POST /users/selection/deactivation  door          403           403           422           422           door          door
      GET  /users/selection/removal     door          403           403           200           200           door          door
      POST /users/selection/removal     door          403           403           422           422           door          door
      GET  /users/selection/resend      door          403           403           200           200           door          door
      POST /users/selection/resend      door          403           403           422           422           door          door
      GET  /users/selection/revocation  door          403           403           200           200           door          door
      POST /users/selection/revocation  door          403           403           422           422           door          door
      GET  /users/selection/roles       door          403           403           200           200           door          door
      POST /users/selection/roles       door          403           403           422           422           door          door
      GET  /users/selection/scopes      door          403           403           200           200           door          door
      POST /users/selection/scopes      door          403           403           422           422           door          door
      GET  /users/suggestions/accounts  door         403           403           200           200           door          door
      GET  /users/suggestions/scopes   door          403           403           200           200           door          door
      GET  /users/tabs                 door          403           403           303 /users    303 /users           door          door
      GET  /users/export               door          403           403           200           200           door          door
      GET  /users/{id}                 door          403           403           200           200           door          door
      POST /users/{id}/activation      door          403           403           303 /users    303 /users    door          door
      GET  /users/{id}/address         door          403           403           200           200           door          door
      POST /users/{id}/address         door          403           403           422           422           door          door
      GET  /users/{id}/deactivation    door          403           403           200           200           door          door
      POST /users/{id}/deactivation    door          403           403           303 /users    303 /users    door          door
      GET  /users/{id}/deletion        door          403           403           200           200           door          door
      POST /users/{id}/deletion        door          403           403           422           422           door          door
      GET  /users/{id}/edit            door          403           403           200           200           door          door
      POST /users/{id}/edit            door          403           403           409           409           door          door
      POST /users/{id}/edit/draft      door          403           403           200           200           door          door
      GET  /users/{id}/invitation      door          403           403           200           200           door          door
      POST /users/{id}/invitation      door          403           403           422           422           door          door
      GET  /users/{id}/removal         door          403           403           200           200           door          door
      POST /users/{id}/removal         door          403           403           303 /users    303 /users    door          door
      POST /users/{id}/sign-in-delay/end  door       403           403           303 /users    303 /users    door          door
      """;

  private final Acme acme;
  private final Globex globex;
  private final Entrance entrance;
  private final InvitationLinks links;
  private final Importing importing;
  private final Registering registering;
  private final Catalogue catalogue;
  private final RoleAdministration roleAdministration;
  private final ScopeAdministration scopeAdministration;
  private final Rows rows;
  private final RequestMappingHandlerMapping mappings;
  private final MockMvcTester mvc;

  EndpointAuthorisationTests(
      Stage stage,
      Entrance entrance,
      InvitationLinks links,
      Importing importing,
      Registering registering,
      Catalogue catalogue,
      RoleAdministration roleAdministration,
      ScopeAdministration scopeAdministration,
      Rows rows,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.entrance = entrance;
    this.links = links;
    this.importing = importing;
    this.registering = registering;
    this.catalogue = catalogue;
    this.roleAdministration = roleAdministration;
    this.scopeAdministration = scopeAdministration;
    this.rows = rows;
    this.mappings = mappings;
    this.mvc = mvc;
  }

  @Test
  @Tag("RAW-02")
  @Tag("S-09")
  void everyAddressAnswersOnlyThoseItIsFor() {
    List<Caller> callers = callers();
    List<String> actual =
        endpoints().stream()
            .map(endpoint ->
                endpoint
                    + " "
                    + callers.stream()
                        .map(caller -> outcome(ask(endpoint, caller.session().get())))
                        .collect(Collectors.joining(" | ")))
            .toList();
    assertThat(actual).containsExactlyInAnyOrderElementsOf(expected());
  }

  @Test
  @Tag("RAW-02")
  @Tag("S-15")
  void noFormIsTakenWithoutItsToken() {
    Cookie ada = entrance.signIn(acme.ada());
    assertThat(endpoints().stream().filter(Endpoint::isPost))
        .isNotEmpty()
        .allSatisfy(endpoint ->
            assertThat(send(endpoint, Optional.of(ada), request -> request))
                .as(endpoint.toString())
                .hasStatus(403));
  }

  @Test
  @Tag("RAW-03")
  void theSidebarLeadsOnlyWhereOneMayGo() {
    assertThat(sidebar(acme.ada()))
        .containsExactly(
            "User Management",
            "Accounts",
            "Roles",
            "Scopes",
            "Products",
            "Download packages",
            "Entitlements",
            "Registrations",
            "Audit",
            "Settings");
    assertThat(sidebar(acme.uma()))
        .containsExactly("User Management", "Accounts", "Roles", "Scopes");
    assertThat(sidebar(acme.pat())).isEmpty();
    assertThat(sidebar(acme.con())).isEmpty();
  }

  @Test
  @Tag("D-07")
  void whoManagesDownloadPackagesReachesThemAlone() {
    Role role =
        roleAdministration.create(
            acme.actor(acme.ada()),
            UUID.randomUUID(),
            new RoleDefinition(
                "Packer",
                Set.of(Permission.MANAGE_DOWNLOAD_PACKAGES),
                Set.of(AccountType.PRODUCER)));
    rows.change(
        "INSERT INTO user_role (organization_id, user_id, role_id) VALUES (?, ?, ?)",
        acme.id().value(),
        acme.pat().id().value(),
        role.id().value());
    RequestPostProcessor pat = entrance.by(acme.pat());
    assertThat(sidebar(acme.pat())).containsExactly("Download packages");
    assertThat(mvc.get().uri("/packages").with(pat).exchange()).hasStatus(200);
    assertThat(mvc.get().uri("/packages/new").with(pat).exchange()).hasStatus(200);
    assertThat(mvc.get().uri("/products").with(pat).exchange()).hasStatus(403);
    assertThat(mvc.get().uri("/entitlements").with(pat).exchange()).hasStatus(403);
  }

  @Test
  @Tag("RAW-02")
  void aRefusalIsAPageThatSaysSo() {
    MvcTestResult answer = mvc.get().uri("/users").with(entrance.by(acme.con())).exchange();
    assertThat(answer).hasStatus(403);
    assertThat(Pages.page(answer).select("main").text()).contains("You may not do this");
    assertThat(Pages.body(answer)).doesNotContain(acme.ada().email());
  }

  private List<String> sidebar(Member member) {
    return Pages.texts(
        Pages.page(mvc.get().uri("/profile").with(entrance.by(member)).exchange()), "nav a");
  }

  /** One of the columns. */
  private record Caller(String name, Supplier<Optional<Cookie>> session) {}

  private List<Caller> callers() {
    return List.of(
        new Caller("nobody", Optional::empty),
        signedIn("con", acme.con()),
        signedIn("pat", acme.pat()),
        signedIn("uma", acme.uma()),
        signedIn("ada", acme.ada()),
        // The first question ends these two sessions, so each question gets a new one.
        new Caller("ina", () -> Optional.of(oldSessionOf(acme.ina()))),
        new Caller("xan", () -> Optional.of(entrance.signIn(globex.xan()))));
  }

  private Caller signedIn(String name, Member member) {
    Cookie session = entrance.signIn(member);
    // Signing out comes last, see endpoints().
    return new Caller(name, () -> Optional.of(session));
  }

  private Cookie oldSessionOf(Member member) {
    String sql = "UPDATE app_user SET state = ? WHERE id = ?";
    rows.change(sql, "ACTIVE", member.id().value());
    Cookie session = entrance.signIn(member);
    rows.change(sql, "INACTIVE", member.id().value());
    return session;
  }

  /** A method and an address, with the parameter that tells it apart if there is one. */
  private record Endpoint(String method, String path) {
    boolean isPost() {
      return method.equals("POST");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private List<Endpoint> endpoints() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("dev.gatehouse"))
        .flatMap(entry -> endpoints(entry.getKey()))
        // Those of end users stand in EndUserAuthorisationTests.
        .filter(endpoint -> !endpoint.path().startsWith("/portal"))
        .sorted(Comparator.comparing(endpoint -> endpoint.path().equals("/sign-out")))
        .toList();
  }

  private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
    String parameter =
        mapping.getParamsCondition().isEmpty()
            ? ""
            : "?"
                + mapping.getParamsCondition().getExpressions().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining("&"));
    List<String> methods =
        mapping.getMethodsCondition().getMethods().isEmpty()
            ? List.of("GET")
            : mapping.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    return methods.stream()
        .flatMap(method ->
            new TreeSet<>(mapping.getPatternValues())
                .stream().map(path -> new Endpoint(method, path + parameter)));
  }

  private MvcTestResult ask(Endpoint endpoint, Optional<Cookie> session) {
    return send(endpoint, session, endpoint.isPost() ? csrf() : request -> request);
  }

  private MvcTestResult send(
      Endpoint endpoint, Optional<Cookie> session, RequestPostProcessor token) {
    return mvc.method(HttpMethod.valueOf(endpoint.method()))
        .uri(
            endpoint
                .path()
                .replace("{id}", endpoint.path().contains("{id}") ? subjectOf(endpoint) : "")
                .replaceFirst("[?](sent|waiting|joined)$", "$0=")
                .replace("{account}", "1")
                .replace("{key}", "unknown")
                .replace("{token}", "unknown"))
        .with(entrance.visiting(acme))
        .with(request -> {
          session.ifPresent(request::setCookies);
          return request;
        })
        .with(token)
        .exchange();
  }

  /** Something new for each question, as some questions end it. */
  private String subjectOf(Endpoint endpoint) {
    return switch (endpoint.path().split("/")[1]) {
      case "accounts" -> newAccount();
      case "roles" -> String.valueOf(newRole().id().value());
      case "products" -> String.valueOf(newProduct().value());
      case "packages" ->
          String.valueOf(
              catalogue.container(acme, "p" + UUID.randomUUID(), Catalogue.TODAY).value());
      case "entitlements" -> entitlementOrLine(endpoint);
      case "scopes" -> String.valueOf(newScope().id().value());
      case "registrations" ->
          String.valueOf(
              registering.waiting(acme, acme.ada(), acme.address("r" + UUID.randomUUID())).value());
      default -> personOrInvitation(endpoint);
    };
  }

  private ProductId newProduct() {
    return catalogue.product(acme, UUID.randomUUID().toString());
  }

  private String entitlementOrLine(Endpoint endpoint) {
    EntitlementId entitlement = catalogue.draft(acme, null);
    LineId line = catalogue.line(acme, entitlement, newProduct(), Catalogue.TODAY, "");
    return String.valueOf(
        endpoint.path().contains("/lines/{id}") ? line.value() : entitlement.value());
  }

  private String newAccount() {
    return String.valueOf(
        acme.accounts().top(UUID.randomUUID().toString(), AccountType.CUSTOMER).value());
  }

  private Role newRole() {
    return roleAdministration.create(
        acme.actor(acme.ada()),
        UUID.randomUUID(),
        new RoleDefinition(
            UUID.randomUUID().toString(),
            Set.of(Permission.VIEW_AUDIT),
            Set.of(AccountType.PRODUCER)));
  }

  private Scope newScope() {
    return scopeAdministration.create(
        acme.actor(acme.ada()),
        UUID.randomUUID(),
        new ScopeDefinition(UUID.randomUUID().toString(), ""));
  }

  private String personOrInvitation(Endpoint endpoint) {
    if (endpoint.path().startsWith("/invitations/import/")) {
      return String.valueOf(importing.checked(acme.ada(), "email\nnobody\n").value());
    }
    String address = acme.address("new" + UUID.randomUUID());
    Member pending = acme.invite(acme.ada(), acme.consumers(address), "New", "Comer");
    return endpoint.path().startsWith("/users/")
        ? acme.join(pending).id().toString()
        : String.valueOf(links.latestOf(acme.id(), pending.id()).value());
  }

  private static String outcome(MvcTestResult answer) {
    int status = answer.getResponse().getStatus();
    String place = String.valueOf(answer.getResponse().getHeader("Location"));
    if (status != 303) {
      return String.valueOf(status);
    }
    return place.startsWith("/sign-in") ? "door" : status + " " + place.replaceAll("\\d+", "{id}");
  }

  private static List<String> expected() {
    List<String> lines = new ArrayList<>();
    EXPECTED
        .lines()
        .skip(1)
        .map(line -> Arrays.asList(line.split("  +|(?<=^GET|^POST) +")))
        .forEach(cells ->
            lines.add(
                cells.get(0)
                    + " "
                    + cells.get(1)
                    + " "
                    + String.join(" | ", cells.subList(2, cells.size()))));
    return lines;
  }
}

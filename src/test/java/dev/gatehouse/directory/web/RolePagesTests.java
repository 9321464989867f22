package dev.gatehouse.directory.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleAdministration;
import dev.gatehouse.access.RoleDefinition;
import dev.gatehouse.access.Roles;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.WebTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The permission matrix, and the pages on which roles are defined, changed and deleted. */
@WebTest
@Tag("D-07")
class RolePagesTests {
  private static final RoleDefinition AUDITOR =
      new RoleDefinition("Auditor", Set.of(Permission.VIEW_AUDIT), Set.of(AccountType.PRODUCER));

  private final Acme acme;
  private final Entrance entrance;
  private final RoleAdministration administration;
  private final Roles roles;
  private final Rows rows;
  private final StatementCounter counter;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  RolePagesTests(
      Stage stage,
      Entrance entrance,
      RoleAdministration administration,
      Roles roles,
      Rows rows,
      StatementCounter counter,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.administration = administration;
    this.roles = roles;
    this.rows = rows;
    this.counter = counter;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("D-08")
  void theMatrixShowsEveryRoleAndEveryPermission() {
    create(AUDITOR);
    Document page = page("/roles", ada);
    List<String> heads = Pages.texts(page, ".gh-matrix thead th");
    assertThat(heads)
        .startsWith("Permission", "Administrator", "User Manager")
        .contains("RegistryProviderAdminRole")
        .endsWith("Auditor");
    assertThat(Pages.texts(page, ".gh-matrix th[scope=row]"))
        .containsExactly(
            Arrays.stream(Permission.values()).map(Permission::label).toArray(String[]::new));
    for (SystemRole role : SystemRole.values()) {
      assertThat(column(page, heads.indexOf(role.label())))
          .as(role.label())
          .containsExactly(
              Arrays.stream(Permission.values())
                  .map(permission -> role.permissions().contains(permission) ? "yes" : "no")
                  .toArray(String[]::new));
    }
    assertThat(column(page, heads.indexOf("Auditor"))).containsOnlyOnce("yes");
  }

  @Test
  void theMatrixIsGroupedAndATableForEverybody() {
    Document page = page("/roles", ada);
    assertThat(Pages.texts(page, ".gh-matrix th[scope=rowgroup]"))
        .containsExactly("Management", "Packages", "End-User Portal", "Registry");
    assertThat(page.select(".gh-matrix caption").text()).isEqualTo("Permission matrix");
    assertThat(page.select(".gh-matrix th:not([scope])")).isEmpty();
    Element frame = page.selectFirst(".gh-matrix-frame");
    assertThat(frame.attr("tabindex")).isEqualTo("0");
    assertThat(frame.attr("role")).isEqualTo("region");
  }

  @Test
  void aLineTellsForWhomARoleIsAndWhoHoldsIt() {
    Role auditor = create(AUDITOR);
    hold(acme.pat(), auditor);
    hold(acme.pia(), auditor);
    Document page = page("/roles", ada);
    assertThat(line(page, auditor).text()).contains("Auditor Producer 2 people");
    assertThat(line(page, auditor).select("a[href^=/users]").attr("href"))
        .isEqualTo("/users?role=" + auditor.id().value());
    assertThat(line(page, system(SystemRole.ADMINISTRATOR)).text())
        .isEqualTo("Administrator System Producer 1 person");
    Element unused = line(page, system(SystemRole.PORTAL_USER));
    assertThat(unused.text())
        .isEqualTo("Portal User System Customer Partner Self-Registered nobody");
    assertThat(unused.select("a")).isEmpty();
  }

  @Test
  void holdersAreCountedUpToTenThousand() {
    Role auditor = create(AUDITOR);
    rows.change(
        """
        INSERT INTO app_user (organization_id, email, email_canonical, state, type, consumer,
          producer, created_at, version)
        SELECT ?, CONCAT('h', seq), CONCAT('h', seq), 'PENDING', 'PRODUCER', 0, 1, NOW(), 0
        FROM seq_1_to_10002
        """,
        acme.id().value());
    rows.change(
        """
        INSERT INTO user_role (organization_id, user_id, role_id)
        SELECT organization_id, id, ? FROM app_user WHERE organization_id = ? AND email LIKE 'h%'
        """,
        auditor.id().value(), acme.id().value());
    assertThat(line(page("/roles", ada), auditor).select("a[href^=/users]").text())
        .isEqualTo("10,000+ people");
    assertThat(page("/roles/%d/deletion".formatted(auditor.id().value()), ada).text())
        .contains("More than 10,000 people hold this role");
  }

  @Test
  void onlyManagersOfRolesSeeHowToChangeThem() {
    Role auditor = create(AUDITOR);
    Document asAda = page("/roles", ada);
    assertThat(asAda.select("main a[href=/roles/new]").text()).isEqualTo("Create role");
    assertThat(line(asAda, auditor).select("a").eachText()).containsExactly("Edit", "Delete");
    assertThat(line(asAda, system(SystemRole.USER_MANAGER)).select(".gh-list-actions a")).isEmpty();

    Document asUma = page("/roles", entrance.by(acme.uma()));
    assertThat(asUma.select("main a[href^=/roles], main form, main button")).isEmpty();
    assertThat(asUma.select(".gh-matrix")).hasSize(1);
  }

  @Test
  void aManagerOfRolesAloneSeesThemWithoutAWayToTheUsers() {
    Role definer =
        create(
            new RoleDefinition(
                "Definer", Set.of(Permission.MANAGE_ROLES), Set.of(AccountType.PRODUCER)));
    Role auditor = create(AUDITOR);
    hold(acme.pat(), definer);
    Document page = page("/roles", entrance.by(acme.pat()));
    assertThat(page.select("nav a").eachText()).containsExactly("Roles");
    assertThat(line(page, definer).select("a").eachText()).containsExactly("Edit", "Delete");
    assertThat(line(page, definer).text()).contains("1 person");
    assertThat(line(page, auditor).select("a")).isEmpty();
    assertThat(line(page, auditor).text()).contains("has permissions that you do not have");
  }

  @Test
  void aRoleIsCreatedFromTheForm() {
    MvcTestResult done = send("/roles/new", ada, form("Auditor", "VIEW_AUDIT", "PRODUCER"));
    assertThat(done).hasStatus(303).hasHeader("Location", "/roles");
    Document page = page("/roles", ada);
    assertThat(Pages.flash(page)).isEqualTo("The role Auditor is there now.");
    assertThat(Pages.texts(page, ".gh-matrix thead th")).contains("Auditor");
  }

  @Test
  @Tag("R-07")
  void theSamePageSentTwiceMakesOneRole() {
    Map<String, List<String>> form = form("Auditor", "VIEW_AUDIT", "PRODUCER");
    assertThat(send("/roles/new", ada, form)).hasStatus(303);
    assertThat(send("/roles/new", ada, form)).hasStatus(303);
    assertThat(roles.all(acme.id())).hasSize(SystemRole.values().length + 1);
  }

  @Test
  void anEmptyFormSaysAtEachFieldWhatIsMissing() {
    MvcTestResult refused = send("/roles/new", ada, Map.of());
    assertThat(refused).hasStatus(422);
    Document page = Pages.page(refused);
    assertThat(Pages.messageAt(page, "name")).isEqualTo("Please fill this in.");
    assertThat(Pages.messageAt(page, "permissions"))
        .isEqualTo("Please choose at least one permission.");
    assertThat(Pages.messageAt(page, "types"))
        .isEqualTo("Please choose at least one type of users.");
    assertThat(page.select(".gh-summary a").eachAttr("href"))
        .containsExactly("#name", "#types", "#permissions");
  }

  @Test
  void aRefusedFormKeepsWhatWasChosen() {
    MvcTestResult refused =
        send("/roles/new", ada, form("ADMINISTRATOR", "VIEW_STATISTICS", "PARTNER"));
    assertThat(refused).hasStatus(422);
    Document page = Pages.page(refused);
    assertThat(Pages.messageAt(page, "name"))
        .isEqualTo("There is already a role called ADMINISTRATOR.");
    assertThat(page.select("input[name=name]").val()).isEqualTo("ADMINISTRATOR");
    assertThat(page.select("input[checked]").eachAttr("value"))
        .containsExactly("PARTNER", "VIEW_STATISTICS");
  }

  @Test
  @Tag("S-10")
  void aPermissionThatDoesNotExistIsNoInput() {
    assertThat(send("/roles/new", ada, form("Auditor", "RULE_THE_WORLD", "PRODUCER")))
        .hasStatus(400);
    assertThat(send("/roles/new", ada, form("Auditor", "VIEW_AUDIT", "GOD"))).hasStatus(400);
    assertThat(send("/roles/new", ada, form("Auditor", "", "PRODUCER"))).hasStatus(422);
  }

  @Test
  @Tag("D-09")
  void aPermissionThatOneLacksIsShownDisabledWithTheReasonAndRefused() {
    hold(
        acme.pat(),
        create(
            new RoleDefinition(
                "Definer", Set.of(Permission.MANAGE_ROLES), Set.of(AccountType.PRODUCER))));
    RequestPostProcessor pat = entrance.by(acme.pat());
    Document page = page("/roles/new", pat);
    assertThat(page.select("input[name=permissions]")).hasSize(Permission.values().length);
    assertThat(page.select("input[name=permissions]:not([disabled])").eachAttr("value"))
        .containsExactly("MANAGE_ROLES");
    Element lacking = page.getElementById("permission-VIEW_AUDIT");
    assertThat(page.getElementById(lacking.attr("aria-describedby")).text())
        .startsWith("you do not have it");

    MvcTestResult refused = send("/roles/new", pat, form("More", "VIEW_AUDIT", "PRODUCER"));
    assertThat(refused).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(refused), "permissions"))
        .isEqualTo("You can put only permissions into a role that you have yourself.");
  }

  @Test
  void aRoleIsChangedFromTheFormAndCountsAtTheNextRequest() {
    Role auditor = create(AUDITOR);
    hold(acme.pat(), auditor);
    RequestPostProcessor pat = entrance.by(acme.pat());
    assertThat(mvc.get().uri("/audit").with(pat)).hasStatusOk();
    Document page = page(edit(auditor), ada);
    assertThat(page.select("h1").text()).isEqualTo("Edit role Auditor");
    assertThat(page.select("main").text()).contains("One person holds this role");
    assertThat(page.select("input[name=permissions][checked]").eachAttr("value"))
        .containsExactly("VIEW_AUDIT");

    MvcTestResult done =
        send(
            edit(auditor),
            ada,
            form(auditor, "Group keeper", List.of("MANAGE_GROUPS"), List.of("PRODUCER")));

    assertThat(done).hasStatus(303).hasHeader("Location", "/roles");
    assertThat(mvc.get().uri("/audit").with(pat)).hasStatus(403);
    assertThat(Pages.texts(page("/roles", ada), ".gh-matrix thead th")).contains("Group keeper");
  }

  @Test
  @Tag("R-06")
  void theSecondOfTwoEditorsIsToldWhatTheFirstChangedAndCanSaveBoth() {
    Role auditor =
        create(
            new RoleDefinition(
                "Auditor", Set.of(Permission.VIEW_STATISTICS), Set.of(AccountType.PRODUCER)));
    Map<String, List<String>> adas =
        form(
            auditor,
            "Auditor",
            List.of("VIEW_STATISTICS", "QUERY_RESOURCE_SHAPES"),
            List.of("PRODUCER"));
    administration.change(
        acme.actor(acme.ben()),
        auditor.id(),
        auditor.version(),
        new RoleDefinition(
            "Auditors",
            Set.of(Permission.VIEW_STATISTICS, Permission.MANAGE_RESOURCE_SHAPES),
            Set.of(AccountType.PARTNER, AccountType.PRODUCER)));

    MvcTestResult stale = send(edit(auditor), ada, adas);

    assertThat(stale).hasStatus(409);
    Document page = Pages.page(stale);
    assertThat(page.select(".alert li").eachText())
        .containsExactly(
            "Name: Auditors",
            "Permissions added: Create, update and delete resource shapes",
            "Types added: Partner");
    assertThat(page.select("h1").text()).isEqualTo("Edit role Auditors");
    assertThat(page.select("input[name=name]").val()).isEqualTo("Auditors");
    assertThat(page.select("input[type=checkbox][checked]").eachAttr("value"))
        .containsExactlyInAnyOrder(
            "PRODUCER",
            "PARTNER",
            "VIEW_STATISTICS",
            "MANAGE_RESOURCE_SHAPES",
            "QUERY_RESOURCE_SHAPES");
    assertThat(roles.require(acme.id(), auditor.id()).permissions())
        .doesNotContain(Permission.QUERY_RESOURCE_SHAPES);

    assertThat(send(edit(auditor), ada, sent(page))).hasStatus(303);
    assertThat(roles.require(acme.id(), auditor.id()).permissions())
        .containsExactlyInAnyOrder(
            Permission.VIEW_STATISTICS,
            Permission.MANAGE_RESOURCE_SHAPES,
            Permission.QUERY_RESOURCE_SHAPES);
  }

  @Test
  @Tag("D-08")
  void theEditPageOfASystemRoleSaysThatItIsFixedAndAPostIsRefused() {
    Role role = system(SystemRole.USER_MANAGER);
    Document page = page(edit(role), ada);
    assertThat(page.select("main [role=alert]").text()).startsWith("This is a system role");
    assertThat(page.select("main form")).isEmpty();

    MvcTestResult refused =
        send(edit(role), ada, form(role, "Chief", List.of("VIEW_AUDIT"), List.of("PRODUCER")));
    assertThat(refused).hasStatus(422);
    assertThat(Pages.page(refused).select("main [role=alert]").text())
        .startsWith("This is a system role");
    assertThat(system(SystemRole.USER_MANAGER)).isEqualTo(role);
  }

  @Test
  void takingAwayATypeOfHoldersIsRefusedWithTheirNumber() {
    Role auditor = create(AUDITOR);
    hold(acme.pat(), auditor);
    MvcTestResult refused =
        send(
            edit(auditor),
            ada,
            form(auditor, "Auditor", List.of("VIEW_STATISTICS"), List.of("PARTNER")));
    assertThat(refused).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(refused), "types"))
        .startsWith("One person holds this role without being of one of these types.");
  }

  @Test
  @Tag("D-08")
  void aRoleInUseIsNotDeletedAndThePageLeadsToItsHolders() {
    Role auditor = create(AUDITOR);
    hold(acme.pat(), auditor);
    Document page = page(deletion(auditor), ada);
    assertThat(page.select("main [role=alert]").text()).contains("One person holds this role.");
    assertThat(page.select("main button")).isEmpty();

    MvcTestResult refused = send(deletion(auditor), ada, Map.of());
    assertThat(refused).hasStatus(422);
    assertThat(Pages.page(refused).select("main [role=alert] a").attr("href"))
        .isEqualTo("/users?role=" + auditor.id().value());
    assertThat(roles.all(acme.id())).contains(auditor);
  }

  @Test
  void anUnusedRoleIsDeletedAfterAConfirmation() {
    Role auditor = create(AUDITOR);
    Document page = page(deletion(auditor), ada);
    assertThat(page.select("main").text()).contains("Nobody holds the role Auditor.");
    assertThat(page.select("main button").text()).isEqualTo("Delete");

    assertThat(send(deletion(auditor), ada, Map.of()))
        .hasStatus(303)
        .hasHeader("Location", "/roles");

    assertThat(Pages.flash(page("/roles", ada))).isEqualTo("The role Auditor is deleted.");
    assertThat(mvc.get().uri(edit(auditor)).with(ada)).hasStatus(404);
  }

  @Test
  void hostileNamesAreOnlyText() {
    create(
        new RoleDefinition(
            "<img src=x onerror=alert(1)>${7*7}", AUDITOR.permissions(), AUDITOR.types()));
    Document page = page("/roles", ada);
    assertThat(page.select("main img")).isEmpty();
    assertThat(page.text()).contains("<img src=x onerror=alert(1)>${7*7}");
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheRoles() {
    page("/roles", ada);
    List<String> few = counter.statementsOf(() -> page("/roles", ada));
    for (int number = 0; number < 40; number++) {
      hold(
          acme.pat(),
          create(new RoleDefinition("Role " + number, AUDITOR.permissions(), AUDITOR.types())));
    }
    assertThat(counter.statementsOf(() -> page("/roles", ada)))
        .hasSameSizeAs(few)
        .hasSizeLessThan(12);
  }

  private Role create(RoleDefinition definition) {
    return administration.create(acme.actor(acme.ada()), UUID.randomUUID(), definition);
  }

  private Role system(SystemRole role) {
    return roles.require(acme.id(), role);
  }

  private void hold(Member member, Role role) {
    rows.change(
        "INSERT INTO user_role (organization_id, user_id, role_id) VALUES (?, ?, ?)",
        acme.id().value(),
        member.id().value(),
        role.id().value());
  }

  private Document page(String path, RequestPostProcessor who) {
    MvcTestResult answer = mvc.get().uri(path).with(who).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private MvcTestResult send(
      String path, RequestPostProcessor who, Map<String, List<String>> fields) {
    MockMvcTester.MockMvcRequestBuilder post = mvc.post().uri(path).with(who).with(csrf());
    fields.forEach((name, values) -> post.param(name, values.toArray(String[]::new)));
    return post.exchange();
  }

  private static Map<String, List<String>> form(String name, String permission, String type) {
    return Map.of(
        "key", List.of(UUID.nameUUIDFromBytes(name.getBytes()).toString()),
        "name", List.of(name),
        "permissions", List.of(permission),
        "types", List.of(type));
  }

  /** The edit page of the role as it was shown, filled in anew. */
  private Map<String, List<String>> form(
      Role shown, String name, List<String> permissions, List<String> types) {
    return Map.of(
        "version", List.of(String.valueOf(shown.version())),
        "seenName", List.of(shown.name()),
        "seenPermissions", shown.permissions().stream().map(Permission::name).toList(),
        "seenTypes", shown.types().stream().map(AccountType::name).toList(),
        "name", List.of(name),
        "permissions", permissions,
        "types", types);
  }

  /** What a browser would send from this page. */
  private static Map<String, List<String>> sent(Document page) {
    return page.select("main form input:not([type=checkbox]), main form input[checked]").stream()
        .filter(input -> !input.attr("name").equals("_csrf"))
        .collect(
            Collectors.groupingBy(
                input -> input.attr("name"),
                Collectors.mapping(Element::val, Collectors.toList())));
  }

  private static Element line(Document page, Role role) {
    return page.getElementById("role-" + role.id().value());
  }

  private static List<String> column(Document page, int number) {
    return page.select(".gh-matrix tbody tr:has(td)").stream()
        .map(row -> row.child(number).text())
        .toList();
  }

  private static String edit(Role role) {
    return "/roles/%d/edit".formatted(role.id().value());
  }

  private static String deletion(Role role) {
    return "/roles/%d/deletion".formatted(role.id().value());
  }
}

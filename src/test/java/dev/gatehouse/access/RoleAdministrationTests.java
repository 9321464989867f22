package dev.gatehouse.access;

import static dev.gatehouse.shared.AccountType.CUSTOMER;
import static dev.gatehouse.shared.AccountType.PARTNER;
import static dev.gatehouse.shared.AccountType.PRODUCER;
import static dev.gatehouse.shared.Permission.MANAGE_DOWNLOAD_PACKAGES;
import static dev.gatehouse.shared.Permission.MANAGE_GROUPS;
import static dev.gatehouse.shared.Permission.MANAGE_ROLES;
import static dev.gatehouse.shared.Permission.MANAGE_USERS;
import static dev.gatehouse.shared.Permission.QUERY_RESOURCE_SHAPES;
import static dev.gatehouse.shared.Permission.VIEW_AUDIT;
import static dev.gatehouse.shared.Permission.VIEW_OWN_ENTITLEMENTS;
import static dev.gatehouse.shared.Permission.VIEW_STATISTICS;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
@Tag("D-07")
class RoleAdministrationTests {
  private static final RoleDefinition AUDITOR =
      new RoleDefinition("Auditor", Set.of(VIEW_AUDIT), Set.of(PRODUCER));

  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final RoleAdministration administration;
  private final Roles roles;
  private final Rivals rivals;
  private final Rows rows;

  RoleAdministrationTests(
      Stage stage, RoleAdministration administration, Roles roles, Rivals rivals, Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.administration = administration;
    this.roles = roles;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  void aRoleOfItsOwnHasTheNamePermissionsAndTypesItWasGiven() {
    RoleDefinition wanted =
        new RoleDefinition(
            "  Group keeper ",
            Set.of(QUERY_RESOURCE_SHAPES, VIEW_STATISTICS),
            Set.of(PRODUCER, PARTNER));

    Role role = create(wanted);

    assertThat(role.name()).isEqualTo("Group keeper");
    assertThat(role.permissions())
        .containsExactlyInAnyOrder(QUERY_RESOURCE_SHAPES, VIEW_STATISTICS);
    assertThat(role.types()).containsExactlyInAnyOrder(PRODUCER, PARTNER);
    assertThat(role.isSystem()).isFalse();
    assertThat(roles.all(acme.id())).hasSize(SystemRole.values().length + 1).last().isEqualTo(role);
    assertThat(rows.audited(acme.id(), "role.create").details())
        .isEqualTo(
            "{\"role\":\"Group"
                + " keeper\",\"permissions\":[\"QUERY_RESOURCE_SHAPES\",\"VIEW_STATISTICS\"],"
                + "\"types\":[\"PRODUCER\",\"PARTNER\"]}");
  }

  @Test
  void ownRolesAreListedByNameBehindTheSystemRoles() {
    create(named("zebra keeper"));
    create(named("Auditor"));
    assertThat(roles.all(acme.id()).stream().skip(SystemRole.values().length))
        .extracting(Role::name)
        .containsExactly("Auditor", "zebra keeper");
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceMakesOneRole() {
    UUID key = UUID.randomUUID();

    Role first = administration.create(ada, key, AUDITOR);
    Role second = administration.create(ada, key, AUDITOR);

    assertThat(second).isEqualTo(first);
    assertThat(audited("role.create")).isEqualTo(1);
  }

  @Test
  @Tag("R-07")
  void theSameFormSentAgainWithOtherContentIsAnotherRole() {
    UUID key = UUID.randomUUID();
    administration.create(ada, key, AUDITOR);

    administration.create(ada, key, named("Second auditor"));

    assertThat(audited("role.create")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Auditor", "AUDITOR", " auditor ", "administrator", "Portal user"})
  void aNameIsUniqueWhateverTheCaseAndAmongSystemRolesToo(String name) {
    create(AUDITOR);

    assertRefused(AccessRefusal.ROLE_NAME_TAKEN, () -> create(named(name)));
  }

  @Test
  void theSameNameIsFreeInAnotherOrganization() {
    create(AUDITOR);
    Globex globex = stage.globex();

    assertThat(administration.create(globex.actor(globex.xan()), UUID.randomUUID(), AUDITOR).name())
        .isEqualTo("Auditor");
  }

  @Test
  void aRoleHasANameAPermissionAndAType() {
    assertRefused(AccessRefusal.ROLE_NAME, () -> create(named("  ")));
    assertRefused(AccessRefusal.ROLE_NAME, () -> create(named("x".repeat(101))));
    assertRefused(
        AccessRefusal.NO_PERMISSION,
        () -> create(new RoleDefinition("Idle", Set.of(), Set.of(PRODUCER))));
    assertRefused(
        AccessRefusal.NO_TYPE,
        () -> create(new RoleDefinition("Nobody", Set.of(VIEW_AUDIT), Set.of())));
    assertThat(audited("role.create")).isZero();
  }

  @Test
  @Tag("FNO-02")
  void whatOpensTheProducerPortalIsForProducersAlone() {
    for (Permission permission : List.of(VIEW_AUDIT, MANAGE_GROUPS, MANAGE_DOWNLOAD_PACKAGES)) {
      assertRefused(
          AccessRefusal.FOR_PRODUCERS,
          () ->
              create(
                  new RoleDefinition(
                      "Mixed",
                      Set.of(permission, Permission.VIEW_OWN_ENTITLEMENTS),
                      Set.of(PRODUCER, AccountType.CUSTOMER))));
    }
    assertThat(audited("role.create")).isZero();
  }

  @Test
  @Tag("D-09")
  void nobodyPutsPermissionsIntoARoleThatTheyLack() {
    Actor definer = definer(VIEW_AUDIT);

    assertRefused(
        AccessRefusal.PERMISSIONS_BEYOND_YOURS,
        () ->
            administration.create(
                definer,
                UUID.randomUUID(),
                new RoleDefinition(
                    "More", Set.of(VIEW_AUDIT, MANAGE_GROUPS), Set.of(AccountType.PRODUCER))));
    Role auditor = administration.create(definer, UUID.randomUUID(), AUDITOR);
    assertRefused(
        AccessRefusal.PERMISSIONS_BEYOND_YOURS,
        () ->
            administration.change(
                definer,
                auditor.id(),
                auditor.version(),
                new RoleDefinition("Auditor", Set.of(VIEW_AUDIT, MANAGE_USERS), Set.of(PRODUCER))));
    assertThat(now(auditor).permissions()).containsExactly(VIEW_AUDIT);
  }

  @Test
  @Tag("D-09")
  void aRoleWithAPermissionThatOneLacksIsNeitherChangedNorDeleted() {
    Role keeper =
        create(new RoleDefinition("Keeper", Set.of(VIEW_AUDIT, MANAGE_GROUPS), Set.of(PRODUCER)));
    Actor definer = definer(VIEW_AUDIT);

    for (RoleDefinition wanted :
        List.of(
            new RoleDefinition("Keeper", Set.of(VIEW_AUDIT), Set.of(PRODUCER)),
            new RoleDefinition("Kept", keeper.permissions(), keeper.types()))) {
      assertRefused(
          AccessRefusal.ROLE_BEYOND_YOURS,
          () -> administration.change(definer, keeper.id(), keeper.version(), wanted));
    }
    assertRefused(
        AccessRefusal.ROLE_BEYOND_YOURS, () -> administration.delete(definer, keeper.id()));
    assertThat(now(keeper)).isEqualTo(keeper);
  }

  @Test
  void aChangeTellsBeforeAndAfter() {
    Role auditor = create(new RoleDefinition("Auditor", Set.of(VIEW_STATISTICS), Set.of(PRODUCER)));

    administration.change(
        ada,
        auditor.id(),
        auditor.version(),
        new RoleDefinition(
            "Auditors",
            Set.of(VIEW_STATISTICS, QUERY_RESOURCE_SHAPES),
            Set.of(PRODUCER, CUSTOMER)));

    Role changed = now(auditor);
    assertThat(changed.name()).isEqualTo("Auditors");
    assertThat(changed.code()).isEqualTo(auditor.code());
    assertThat(changed.permissions())
        .containsExactlyInAnyOrder(VIEW_STATISTICS, QUERY_RESOURCE_SHAPES);
    assertThat(changed.types()).containsExactlyInAnyOrder(PRODUCER, CUSTOMER);
    assertThat(changed.version()).isEqualTo(auditor.version() + 1);
    assertThat(rows.audited(acme.id(), "role.change").details())
        .isEqualTo(
            "{\"role\":\"Auditor\",\"name\":{\"before\":\"Auditor\",\"after\":\"Auditors\"},"
                + "\"permissions\":{\"before\":[\"VIEW_STATISTICS\"],"
                + "\"after\":[\"QUERY_RESOURCE_SHAPES\",\"VIEW_STATISTICS\"]},"
                + "\"types\":{\"before\":[\"PRODUCER\"],\"after\":[\"CUSTOMER\",\"PRODUCER\"]}}");
  }

  @Test
  void theCaseOfANameCanBeChanged() {
    Role auditor = create(AUDITOR);

    administration.change(ada, auditor.id(), auditor.version(), named("AUDITOR"));

    assertThat(now(auditor).name()).isEqualTo("AUDITOR");
  }

  @Test
  void aNameOfAnotherRoleIsRefusedForAChangeToo() {
    Role auditor = create(AUDITOR);

    assertRefused(
        AccessRefusal.ROLE_NAME_TAKEN,
        () -> administration.change(ada, auditor.id(), auditor.version(), named("USER MANAGER")));
  }

  @Test
  @Tag("R-06")
  void theSecondOfTwoWhoChangeTheSameVersionIsRefused() {
    Role auditor = create(AUDITOR);
    administration.change(ada, auditor.id(), auditor.version(), named("Auditor of Ada"));

    assertRefused(
        AccessRefusal.ROLE_CHANGED,
        () ->
            administration.change(
                acme.actor(acme.ben()), auditor.id(), auditor.version(), named("Ben's")));
    assertThat(now(auditor).name()).isEqualTo("Auditor of Ada");
  }

  @Test
  @Tag("R-06")
  void oneOfTwoWhoChangeAtOnceWins() throws Exception {
    Role auditor = create(AUDITOR);
    Actor ben = acme.actor(acme.ben());

    List<Boolean> done =
        rivals.atOnce(acme.id(), renaming(ada, auditor, "One"), renaming(ben, auditor, "Two"));

    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(audited("role.change")).isEqualTo(1);
  }

  @Test
  @Tag("R-07")
  void theSameChangeSentTwiceChangesOnce() {
    Role auditor = create(AUDITOR);
    administration.change(ada, auditor.id(), auditor.version(), named("Auditors"));

    administration.change(ada, auditor.id(), auditor.version(), named("Auditors"));

    assertThat(audited("role.change")).isEqualTo(1);
    assertThat(now(auditor).version()).isEqualTo(auditor.version() + 1);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("D-08")
  void systemRolesAreFixed(SystemRole system) {
    Role role = roles.require(acme.id(), system);

    assertRefused(
        AccessRefusal.SYSTEM_ROLE,
        () -> administration.change(ada, role.id(), role.version(), AUDITOR));
    assertRefused(AccessRefusal.SYSTEM_ROLE, () -> administration.delete(ada, role.id()));
    assertThat(roles.require(acme.id(), system)).isEqualTo(role);
  }

  @Test
  @Tag("D-07")
  void aChangeCountsForItsHoldersAtOnce() {
    Role auditor = create(AUDITOR);
    hold(acme.pat(), auditor);
    assertThat(acme.actor(acme.pat()).permissions()).containsExactly(VIEW_AUDIT);

    administration.change(
        ada,
        auditor.id(),
        auditor.version(),
        new RoleDefinition("Auditor", Set.of(MANAGE_GROUPS), Set.of(PRODUCER)));

    assertThat(acme.actor(acme.pat()).permissions()).containsExactly(MANAGE_GROUPS);
  }

  @Test
  @Tag("D-08")
  void aRoleInUseIsDeletedOnlyAfterNobodyHoldsIt() {
    Role auditor = create(AUDITOR);
    hold(acme.pat(), auditor);
    hold(acme.pia(), auditor);

    assertThatThrownBy(() -> administration.delete(ada, auditor.id()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(AccessRefusal.ROLE_IN_USE);
              assertThat(refused.arguments()).containsExactly(2);
            });
    assertThat(now(auditor)).isEqualTo(auditor);

    rows.change("DELETE FROM user_role WHERE role_id = ?", auditor.id().value());
    administration.delete(ada, auditor.id());
    assertThat(roles.all(acme.id())).doesNotContain(auditor);
    assertThat(rows.audited(acme.id(), "role.delete").details())
        .isEqualTo(
            "{\"role\":\"Auditor\",\"permissions\":[\"VIEW_AUDIT\"],\"types\":[\"PRODUCER\"]}");
  }

  @Test
  void aChangeOfTypesThatLeavesHoldersOutIsRefusedWithTheirNumber() {
    Role viewer =
        create(
            new RoleDefinition("Viewer", Set.of(VIEW_OWN_ENTITLEMENTS), Set.of(PRODUCER, PARTNER)));
    hold(acme.pat(), viewer);
    hold(acme.con(), viewer);

    assertThatThrownBy(() ->
            administration.change(
                ada,
                viewer.id(),
                viewer.version(),
                new RoleDefinition("Viewer", viewer.permissions(), Set.of(PARTNER, CUSTOMER))))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(AccessRefusal.HOLDERS_OF_OTHER_TYPES);
              assertThat(refused.arguments()).containsExactly(2);
            });

    administration.change(
        ada,
        viewer.id(),
        viewer.version(),
        new RoleDefinition("Viewer", viewer.permissions(), Set.of(PRODUCER)));
    assertThat(now(viewer).types()).containsExactly(PRODUCER);
  }

  @Test
  @Tag("RAW-01")
  @Tag("D-13")
  void aRoleOfAnotherOrganizationIsNotThere() {
    Role auditor = create(AUDITOR);
    Globex globex = stage.globex();
    Actor xan = globex.actor(globex.xan());

    assertThatThrownBy(
            () -> administration.change(xan, auditor.id(), auditor.version(), named("Taken over")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> administration.delete(xan, auditor.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> administration.require(xan, auditor.id()))
        .isInstanceOf(NotFound.class);
    assertThat(now(auditor)).isEqualTo(auditor);
  }

  @Test
  void withoutManageRolesNothingIsDefinedChangedOrDeleted() {
    Role auditor = create(AUDITOR);
    Actor uma = acme.actor(acme.uma());

    assertThatThrownBy(() -> administration.create(uma, UUID.randomUUID(), named("Mine")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> administration.change(uma, auditor.id(), auditor.version(), named("Mine")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> administration.delete(uma, auditor.id()))
        .isInstanceOf(Forbidden.class);
    assertThat(roles.all(acme.id())).hasSize(SystemRole.values().length + 1);
  }

  private Role create(RoleDefinition wanted) {
    return administration.create(ada, UUID.randomUUID(), wanted);
  }

  private static RoleDefinition named(String name) {
    return new RoleDefinition(name, Set.of(VIEW_AUDIT), Set.of(PRODUCER));
  }

  private Role now(Role role) {
    return roles.require(acme.id(), role.id());
  }

  private Callable<Boolean> renaming(Actor actor, Role role, String name) {
    return () -> {
      try {
        administration.change(actor, role.id(), role.version(), named(name));
        return true;
      } catch (Refused refused) {
        return false;
      }
    };
  }

  /** Somebody who manages roles and holds one permission besides. */
  private Actor definer(Permission permission) {
    hold(
        acme.pat(),
        create(new RoleDefinition("Definer", Set.of(MANAGE_ROLES, permission), Set.of(PRODUCER))));
    return acme.actor(acme.pat());
  }

  /** By SQL, whatever the roles that can be given by now. */
  private void hold(Member member, Role role) {
    rows.change(
        "INSERT INTO user_role (organization_id, user_id, role_id) VALUES (?, ?, ?)",
        acme.id().value(),
        member.id().value(),
        role.id().value());
  }

  private long audited(String action) {
    return rows.audit(acme.id()).stream().filter(entry -> entry.action().equals(action)).count();
  }
}

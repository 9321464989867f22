package dev.gatehouse.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("D-07")
class PeopleTests {
  private final Acme acme;
  private final Globex globex;
  private final People people;
  private final Rows rows;

  PeopleTests(Stage stage, People people, Rows rows) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.people = people;
    this.rows = rows;
  }

  @Test
  void mayWhatTheirRolesMayTogether() {
    Member invited =
        acme.invite(
            acme.ada(),
            acme.producers(
                Set.of(SystemRole.USER_MANAGER, SystemRole.DOWNLOAD_PACKAGE_MANAGER),
                acme.address("two")),
            "Two",
            "Roles");
    assertThat(acme.actor(acme.join(invited)).permissions())
        .containsExactlyInAnyOrder(Permission.MANAGE_USERS, Permission.MANAGE_DOWNLOAD_PACKAGES);
  }

  @Test
  void mayNothingWithoutARole() {
    assertThat(people.find(acme.id(), acme.con().id()).orElseThrow().permissions()).isEmpty();
  }

  @Test
  @Tag("FNO-02")
  @Tag("FNO-03")
  void ofOtherTypesReachNothingOfTheProducerPortalWhateverTheyHold() {
    rows.change(
        "INSERT INTO user_role (organization_id, user_id, role_id) VALUES (?, ?, ?)",
        acme.id().value(),
        acme.amy().id().value(),
        acme.role(SystemRole.ADMINISTRATOR).value());
    assertThat(people.find(acme.id(), acme.amy().id()).orElseThrow().permissions())
        .contains(Permission.VIEW_OWN_ENTITLEMENTS, Permission.MANAGE_RESOURCE_SHAPES)
        .noneMatch(Permission::isOfProducers);
    assertThat(people.holding(acme.id(), Permission.MANAGE_USERS, 10))
        .extracting(Person::id)
        .containsExactly(acme.ada().id());
    assertThat(people.holding(acme.id(), Permission.VIEW_OWN_ENTITLEMENTS, 10))
        .extracting(Person::id)
        .containsExactly(acme.ada().id(), acme.amy().id());
  }

  @Test
  @Tag("RAW-10")
  void areNotThosePending() {
    Member manager =
        acme.invite(
            acme.ada(),
            acme.producers(Set.of(SystemRole.USER_MANAGER), acme.address("soon")),
            "Soon",
            "There");
    assertThat(people.find(acme.id(), manager.id())).isEmpty();
    assertThat(people.holding(acme.id(), Permission.MANAGE_USERS, 10))
        .extracting(Person::id)
        .containsExactly(acme.ada().id());
  }

  @Test
  @Tag("RAW-09")
  void areNotThoseInactive() {
    assertThat(people.find(acme.id(), acme.ina().id())).isEmpty();
    assertThat(people.holding(acme.id(), Permission.MANAGE_USERS, 10))
        .extracting(Person::id)
        .containsExactly(acme.ada().id());
  }

  @Test
  void holdAPermissionByWhateverRole() {
    acme.uma();
    acme.con();
    assertThat(people.holding(acme.id(), Permission.MANAGE_USERS, 10))
        .extracting(Person::id)
        .containsExactly(acme.ada().id(), acme.uma().id());
    assertThat(people.holding(acme.id(), Permission.MANAGE_USERS, 1))
        .extracting(Person::id)
        .containsExactly(acme.ada().id());
    assertThat(people.holding(acme.id(), Permission.VIEW_AUDIT, 10))
        .extracting(Person::id)
        .containsExactly(acme.ada().id());
  }

  @Test
  @Tag("RAW-01")
  @Tag("S-09")
  void areNobodyInAnotherOrganization() {
    assertThat(people.find(acme.id(), globex.xan().id())).isEmpty();
    assertThat(people.find(globex.id(), acme.ada().id())).isEmpty();
  }
}

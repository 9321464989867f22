package dev.gatehouse.user;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.DOWNLOAD_PACKAGE_MANAGER;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One more role or scope, or one less. */
@DatabaseTest
class UserGrantingTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final UserGranting granting;
  private final UserGrants grants;
  private final Rows rows;

  UserGrantingTests(Stage stage, UserGranting granting, UserGrants grants, Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.granting = granting;
    this.grants = grants;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-42")
  @Tag("D-21")
  void aRoleIsAddedAndTakenAndTheRestStays() {
    granting.addRole(ada, acme.uma().id(), acme.role(DOWNLOAD_PACKAGE_MANAGER));
    assertThat(roles()).containsExactly("Download Package Manager", "User Manager");
    assertThat(rows.audited(acme.id(), "user.edit").details())
        .isEqualTo(
            """
            {"roles":{"before":["User Manager"],\
            "after":["Download Package Manager","User Manager"]}}\
            """);

    granting.takeRole(ada, acme.uma().id(), acme.role(USER_MANAGER));
    assertThat(roles()).containsExactly("Download Package Manager");
  }

  @Test
  @Tag("RAW-42")
  @Tag("D-21")
  void aScopeIsAddedAndTaken() {
    ScopeId read = acme.scope("catalog.read");

    granting.addScope(ada, acme.con().id(), read);
    assertThat(grants.holdings(acme.id(), acme.con().id()).scopes()).hasSize(1);
    granting.takeScope(ada, acme.con().id(), read);

    assertThat(grants.holdings(acme.id(), acme.con().id()).scopes()).isEmpty();
    assertThat(rows.audited(acme.id(), "user.edit").details())
        .isEqualTo("{\"scopes\":{\"before\":[\"catalog.read\"],\"after\":[]}}");
  }

  @Test
  @Tag("R-07")
  void whatIsAsWishedStaysSoWithoutAWord() {
    ScopeId read = acme.scope("catalog.read");
    acme.uma();
    acme.con();
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    granting.addRole(ada, acme.uma().id(), acme.role(USER_MANAGER));
    granting.takeRole(ada, acme.uma().id(), acme.role(DOWNLOAD_PACKAGE_MANAGER));
    granting.takeScope(ada, acme.con().id(), read);

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  @Tag("D-09")
  @Tag("RAW-32")
  @Tag("D-04")
  void theRulesAreThoseOfEdit() {
    Actor uma = acme.actor(acme.uma());
    granting.addRole(ada, acme.pat().id(), acme.role(DOWNLOAD_PACKAGE_MANAGER));

    assertRefused(
        GrantRefusal.BEYOND_YOURS,
        () -> granting.addRole(uma, acme.pat().id(), acme.role(ADMINISTRATOR)));
    assertRefused(
        GrantRefusal.BEYOND_YOURS,
        () -> granting.takeRole(uma, acme.pat().id(), acme.role(DOWNLOAD_PACKAGE_MANAGER)));
    assertRefused(
        UserRefusal.BEYOND_YOURS,
        () -> granting.addScope(uma, acme.ben().id(), acme.scope("catalog.read")));
    assertRefused(
        GrantRefusal.EXCLUSIVE_ROLES,
        () -> granting.addRole(ada, acme.uma().id(), acme.role(ADMINISTRATOR)));
    assertRefused(
        GrantRefusal.ROLE_NEEDS_PRODUCER,
        () -> granting.addRole(ada, acme.con().id(), acme.role(USER_MANAGER)));
    assertRefused(
        GrantRefusal.INACTIVE,
        () -> granting.addRole(ada, acme.ina().id(), acme.role(DOWNLOAD_PACKAGE_MANAGER)));
  }

  @Test
  @Tag("RAW-01")
  @Tag("RAW-02")
  @Tag("S-09")
  void neitherForeignIdsNorPeopleWithoutThePermissionChangeAnything() {
    Globex globex = stage.globex();
    ScopeId theirs = globex.scope("theirs");
    acme.con();
    acme.uma();
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    assertThatThrownBy(() -> granting.addRole(ada, globex.xan().id(), acme.role(USER_MANAGER)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> granting.takeRole(ada, acme.uma().id(), globex.role(USER_MANAGER)))
        .isInstanceOf(NotFound.class);
    for (RoleId role : List.of(globex.role(USER_MANAGER), new RoleId(-1))) {
      assertRefused(GrantRefusal.UNKNOWN_ROLE, () -> granting.addRole(ada, acme.uma().id(), role));
    }
    assertRefused(
        GrantRefusal.UNKNOWN_SCOPE, () -> granting.addScope(ada, acme.con().id(), theirs));
    assertThatThrownBy(() ->
            granting.addRole(acme.actor(acme.con()), acme.con().id(), acme.role(USER_MANAGER)))
        .isInstanceOf(Forbidden.class);

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  private List<String> roles() {
    return Grants.names(grants.rolesOf(acme.id(), acme.uma().id()));
  }
}

package dev.gatehouse.user;

import static dev.gatehouse.shared.AccountType.CUSTOMER;
import static dev.gatehouse.shared.AccountType.PRODUCER;
import static dev.gatehouse.shared.Permission.QUERY_RESOURCE_SHAPES;
import static dev.gatehouse.shared.Permission.VIEW_AUDIT;
import static dev.gatehouse.shared.Permission.VIEW_OWN_ENTITLEMENTS;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleAdministration;
import dev.gatehouse.access.RoleDefinition;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Wish;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.support.DatabaseTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Granting roles that an organization has defined itself. */
@DatabaseTest
@Tag("D-09")
class OwnRoleGrantTests {
  private final Acme acme;
  private final Actor ada;
  private final RoleAdministration administration;
  private final UserGrants grants;

  OwnRoleGrantTests(Stage stage, RoleAdministration administration, UserGrants grants) {
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.administration = administration;
    this.grants = grants;
  }

  @Test
  void aUserManagerGrantsAnOwnPortalRoleAndItIsPortalRoleEnough() {
    Role buyer = define("Buyer", CUSTOMER, VIEW_OWN_ENTITLEMENTS);

    Member joined = acme.join(invite(acme.uma(), atBoston(buyer)));

    assertThat(grants.rolesOf(acme.id(), joined.id())).containsExactly(buyer);
    assertThat(acme.actor(joined).permissions()).containsExactly(VIEW_OWN_ENTITLEMENTS);
  }

  @Test
  @Tag("RAW-51")
  void aUserManagerGrantsNoRoleOfEndUsersThatHoldsMoreThanThePortal() {
    Role spy = define("Spy", CUSTOMER, VIEW_OWN_ENTITLEMENTS, QUERY_RESOURCE_SHAPES);

    assertRefused(GrantRefusal.BEYOND_YOURS, () -> invite(acme.uma(), alsoPortalUser(spy)));
    assertThat(grants.rolesOf(acme.id(), invite(acme.ada(), alsoPortalUser(spy)).id()))
        .contains(spy);
  }

  @Test
  @Tag("D-15")
  void aRoleThatHoldsMoreThanThePortalIsNotThePortalRoleThatEndUsersNeed() {
    Role spy = define("Spy", CUSTOMER, QUERY_RESOURCE_SHAPES);

    assertRefused(GrantRefusal.PORTAL_ROLE_NEEDED, () -> invite(acme.ada(), atBoston(spy)));
  }

  @Test
  void whatARoleHasGainedSinceItWasGrantedCountsWhenThePersonJoins() {
    Role buyer = define("Buyer", CUSTOMER, VIEW_OWN_ENTITLEMENTS);
    Member pending = invite(acme.uma(), alsoPortalUser(buyer));
    administration.change(
        ada,
        buyer.id(),
        buyer.version(),
        new RoleDefinition(
            "Buyer", Set.of(VIEW_OWN_ENTITLEMENTS, QUERY_RESOURCE_SHAPES), Set.of(CUSTOMER)));

    Member joined = acme.join(pending);

    assertThat(grants.rolesOf(acme.id(), joined.id()))
        .extracting(Role::name)
        .containsExactly("Portal User");
  }

  @Test
  void aRoleGoesToUsersOfItsTypesOnly() {
    Role auditor = define("Auditor", PRODUCER, VIEW_AUDIT);

    assertRefused(GrantRefusal.UNKNOWN_ROLE, () -> invite(acme.ada(), alsoPortalUser(auditor)));
    assertThat(
            grants.rolesOf(
                acme.id(), invite(acme.ada(), acme.wish().producer().roles(auditor.id())).id()))
        .containsExactly(auditor);
  }

  private Role define(String name, AccountType type, Permission... permissions) {
    return administration.create(
        ada, UUID.randomUUID(), new RoleDefinition(name, Set.of(permissions), Set.of(type)));
  }

  private Wish atBoston(Role role) {
    return acme.wish().consumer().at(acme.accounts().boston()).roles(role.id());
  }

  private Wish alsoPortalUser(Role role) {
    return atBoston(role).roles(role.id(), acme.role(SystemRole.PORTAL_USER));
  }

  private Member invite(Member inviter, Wish wish) {
    return acme.invite(inviter, acme.invitation(wish, acme.address("new")), "New", "Comer");
  }
}

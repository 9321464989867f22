package dev.gatehouse.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleAdministration;
import dev.gatehouse.access.RoleDefinition;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Reach;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.support.DatabaseTest;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is seen depends on permissions and on the place in the trees, on nothing else. */
@DatabaseTest
@Tag("FNO-11")
class ReachesTests {
  private static final Reach NOTHING = Reach.of(Set.of());

  private final Acme acme;
  private final Reaches reaches;
  private final RoleAdministration roles;

  ReachesTests(Stage stage, Reaches reaches, RoleAdministration roles) {
    this.acme = stage.acme();
    this.reaches = reaches;
    this.roles = roles;
  }

  @ParameterizedTest
  @Tag("FNO-14")
  @Tag("FNO-16")
  @CsvSource(
      textBlock =
          """
          VIEW_OWN_ENTITLEMENTS,                                      own,  none
          VIEW_OWN_ENTITLEMENTS VIEW_SUB_ACCOUNT_ENTITLEMENTS,        down, none
          VIEW_SUB_ACCOUNT_ENTITLEMENTS,                              none, none
          VIEW_OWN_ENTITLEMENTS MANAGE_SUB_ACCOUNT_ENTITLEMENTS,      own,  none
          VIEW_OWN_ENTITLEMENTS MANAGE_ACCOUNT_PEOPLE,                own,  down
          MANAGE_ACCOUNT_PEOPLE,                                      none, down
          """)
  void aRoleOfTheOrganizationReachesAsFarAsItsPermissions(
      String permissions, String entitlements, String people) {
    Member member = customer(role(permissions));
    Set<AccountId> own = Set.of(acme.accounts().massachusetts());

    assertThat(reaches.ofEntitlements(acme.actor(member))).isEqualTo(reach(own, entitlements));
    assertThat(reaches.ofPeople(acme.actor(member))).isEqualTo(reach(own, people));
  }

  @Test
  @Tag("FNO-03")
  void peopleOfTheProducerReachNothingByIt() {
    assertThat(reaches.ofEntitlements(acme.actor(acme.ada())).own()).isEmpty();
    assertThat(reaches.ofPeople(acme.actor(acme.ada())).own()).isEmpty();
  }

  private static Reach reach(Set<AccountId> own, String how) {
    return how.equals("none") ? NOTHING : new Reach(own, how.equals("down"));
  }

  private RoleId role(String permissions) {
    Role made =
        roles.create(
            acme.actor(acme.ada()),
            UUID.randomUUID(),
            new RoleDefinition(
                "Own " + UUID.randomUUID(),
                Stream.of(permissions.split(" "))
                    .map(Permission::valueOf)
                    .collect(Collectors.toSet()),
                Set.of(AccountType.CUSTOMER)));
    return made.id();
  }

  private Member customer(RoleId role) {
    String address = acme.address("own" + UUID.randomUUID());
    return acme.join(
        acme.invite(
            acme.ada(),
            acme.invitation(
                acme.wish().consumer().at(acme.accounts().massachusetts()).roles(role), address),
            "Olga",
            "Own"));
  }
}

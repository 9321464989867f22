package dev.gatehouse.user;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.PORTAL_ADMINISTRATIVE_USER;
import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.access.SystemRole.REGISTRY_CLIENT;
import static dev.gatehouse.support.Refusals.assertRefused;
import static dev.gatehouse.support.Refusals.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Wish;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Amy manages the people of Massachusetts and New York, and of Boston below. */
@DatabaseTest
@Tag("D-12")
class DelegateTests {
  private final Acme acme;
  private final Globex globex;
  private final Actor amy;
  private final Member kim;
  private final UserEditing editing;
  private final UserAdministration administration;
  private final UserLinks links;
  private final UserGrants grants;
  private final UserGranting granting;
  private final DeleteUser deleteUser;
  private final Users users;
  private final Rivals rivals;
  private final Rows rows;

  DelegateTests(
      Stage stage,
      UserEditing editing,
      UserAdministration administration,
      UserLinks links,
      UserGrants grants,
      UserGranting granting,
      DeleteUser deleteUser,
      Users users,
      Rivals rivals,
      Rows rows) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.amy = acme.actor(acme.amy());
    this.editing = editing;
    this.administration = administration;
    this.links = links;
    this.grants = grants;
    this.granting = granting;
    this.deleteUser = deleteUser;
    this.users = users;
    this.rivals = rivals;
    this.rows = rows;
    this.kim = member("kim", acme.accounts().boston());
  }

  @Test
  @Tag("FNO-11")
  void whoeverIsWhollyWithinReachIsEdited() {
    editing.edit(
        amy,
        kim.id(),
        acme.edit(kim, customer(PORTAL_ADMINISTRATIVE_USER, acme.accounts().newYork())));

    assertThat(roles(kim)).containsExactly("Portal Administrative User");
    assertThat(grants.accountsOf(acme.id(), kim.id())).containsExactly(acme.accounts().newYork());
    assertThat(rows.audited(acme.id(), "user.edit").details()).contains("Acme New York");
  }

  @Test
  void whatADelegateDoesNotGiveStaysUntouched() {
    var scope = acme.scope("catalog.read");
    rows.change(
        "INSERT INTO user_scope (organization_id, user_id, scope_id) VALUES (?, ?, ?)",
        acme.id().value(),
        kim.id().value(),
        scope.value());

    editing.edit(
        amy,
        kim.id(),
        acme.edit(kim, customer(PORTAL_ADMINISTRATIVE_USER, acme.accounts().boston())));

    assertThat(grants.holdings(acme.id(), kim.id()).scopeNames()).containsExactly("catalog.read");
  }

  @Test
  @Tag("D-09")
  void onlyTheTwoPortalRolesAreGranted() {
    for (var role : List.of(ADMINISTRATOR, REGISTRY_CLIENT)) {
      assertThatThrownBy(() ->
              editing.edit(
                  amy,
                  kim.id(),
                  acme.edit(
                      kim,
                      acme.wish()
                          .consumer()
                          .at(acme.accounts().boston())
                          .roles(PORTAL_USER, role))))
          .isInstanceOf(Refused.class);
    }
    assertRefused(
        GrantRefusal.BEYOND_YOURS,
        () -> granting.addRole(amy, kim.id(), acme.role(REGISTRY_CLIENT)));
    assertThat(roles(kim)).containsExactly("Portal User");
  }

  @Test
  void noScopeIsGivenTakenOrMade() {
    Wish wish = customer(PORTAL_USER, acme.accounts().boston());

    assertRefused(
        GrantRefusal.BEYOND_YOURS,
        () -> editing.edit(amy, kim.id(), acme.edit(kim, wish.scopes(acme.scope("a")))));
    assertRefused(
        GrantRefusal.BEYOND_YOURS,
        () -> editing.edit(amy, kim.id(), acme.edit(kim, wish.newScopes("b"))));
  }

  @Test
  @Tag("FNO-16")
  void anAccountBeyondReachIsUnknownWhateverItIs() {
    for (AccountId beyond :
        List.of(
            acme.accounts().east(),
            acme.accounts().specialOperations(),
            acme.accounts().partner(),
            new AccountId(Long.MAX_VALUE))) {
      assertRefused(
          AccountRefusal.UNKNOWN_ACCOUNT,
          () ->
              editing.edit(
                  amy,
                  kim.id(),
                  acme.edit(kim, customer(PORTAL_USER, acme.accounts().boston(), beyond))));
    }
  }

  @Test
  void whoeverIsWhollyWithinReachIsBlockedLetInAndRemoved() {
    administration.deactivate(amy, kim.id());
    assertThat(state(kim)).isEqualTo(UserState.INACTIVE);
    administration.activate(amy, kim.id());
    assertThat(state(kim)).isEqualTo(UserState.ACTIVE);
    administration.remove(amy, kim.id());
    administration.remove(amy, kim.id());

    assertThat(state(kim)).isEqualTo(UserState.REMOVED);
    assertThat(rows.audited(acme.id(), "user.remove").actorId()).isEqualTo(acme.amy().id().value());
  }

  @Test
  void whoeverIsPartlyWithinReachIsNotManaged() {
    Member bob = acme.bob();

    for (Runnable command :
        List.<Runnable>of(
            () -> administration.deactivate(amy, bob.id()),
            () -> administration.remove(amy, bob.id()),
            () ->
                editing.edit(
                    amy,
                    bob.id(),
                    acme.edit(bob, customer(PORTAL_USER, acme.accounts().boston()))))) {
      assertRefused(UserRefusal.PARTLY_BEYOND_REACH, command::run);
    }
    assertThat(state(bob)).isEqualTo(UserState.ACTIVE);
  }

  @Test
  @Tag("RAW-01")
  @Tag("FNO-16")
  void whoeverIsOutOfReachIsNobody() {
    for (Member stranger :
        List.of(acme.con(), acme.ada(), globex.xan(), member("sue", acme.accounts().east()))) {
      assertThatThrownBy(() -> administration.deactivate(amy, stranger.id()))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> administration.require(amy, stranger.id()))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> links.require(amy, stranger.id(), acme.accounts().boston()))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void deletingIsNoBusinessOfADelegate() {
    administration.deactivate(amy, kim.id());

    assertThatThrownBy(() -> deleteUser.delete(amy, kim.id())).isInstanceOf(Forbidden.class);
  }

  @Test
  @Tag("D-09")
  void whoHoldsMoreIsNotManaged() {
    granting.addRole(acme.actor(acme.ada()), kim.id(), acme.role(REGISTRY_CLIENT));

    assertRefused(UserRefusal.MORE_THAN_YOURS, () -> administration.deactivate(amy, kim.id()));
  }

  @Test
  @Tag("FNO-01")
  void aLinkWithinReachIsEndedWhileAnotherRemains() {
    Member bob = acme.bob();
    links.end(amy, bob.id(), acme.accounts().boston());
    links.end(amy, bob.id(), acme.accounts().boston());

    assertThat(grants.accountsOf(acme.id(), bob.id()))
        .containsExactly(acme.accounts().specialOperations());
    assertThat(roles(bob)).containsExactly("Portal User");
    assertThat(rows.audited(acme.id(), "user.end-link").details()).contains("Acme Boston");
    assertRefused(UserRefusal.LAST_LINK, () -> links.end(amy, kim.id(), acme.accounts().boston()));
    assertThatThrownBy(() -> links.end(amy, bob.id(), acme.accounts().specialOperations()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> links.end(acme.actor(acme.ada()), kim.id(), acme.accounts().boston()))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  @Tag("R-07")
  void ofTwoWhoEndTheLastTwoLinksAtOnceOneIsRefused() throws Exception {
    AccountId newYork = acme.accounts().newYork();
    AccountId boston = acme.accounts().boston();
    Member two = member("two", boston, newYork);

    List<Optional<Refusal>> outcomes =
        rivals.atOnce(
            acme.id(),
            attempt(() -> links.end(amy, two.id(), boston)),
            attempt(() -> links.end(amy, two.id(), newYork)));

    assertThat(outcomes)
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(UserRefusal.LAST_LINK));
    assertThat(grants.accountsOf(acme.id(), two.id())).hasSize(1);
  }

  @Test
  @Tag("FNO-11")
  void aLostRightCountsAtOnce() {
    rows.change(
        "DELETE FROM user_account WHERE organization_id = ? AND user_id = ? AND account_id = ?",
        acme.id().value(),
        acme.amy().id().value(),
        acme.accounts().massachusetts().value());

    assertThatThrownBy(() -> administration.deactivate(amy, kim.id())).isInstanceOf(NotFound.class);
  }

  private Member member(String name, AccountId... accounts) {
    return acme.join(
        acme.invite(
            acme.ada(),
            acme.invitation(customer(PORTAL_USER, accounts), acme.address(name)),
            name,
            "Within"));
  }

  private Wish customer(SystemRole role, AccountId... accounts) {
    return acme.wish().consumer().at(accounts).roles(role);
  }

  private List<String> roles(Member member) {
    return grants.holdings(acme.id(), member.id()).roleNames();
  }

  private UserState state(Member member) {
    return users.require(acme.id(), member.id()).state();
  }
}

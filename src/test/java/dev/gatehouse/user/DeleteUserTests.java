package dev.gatehouse.user;

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
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class DeleteUserTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final DeleteUser deleteUser;
  private final UserAdministration administration;
  private final Rivals rivals;
  private final Rows rows;

  DeleteUserTests(
      Stage stage,
      DeleteUser deleteUser,
      UserAdministration administration,
      Rivals rivals,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.deleteUser = deleteUser;
    this.administration = administration;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  @Tag("CS-14")
  void whoIsActiveIsBlockedFirst() {
    assertRefused(UserRefusal.STILL_ACTIVE, () -> deleteUser.delete(ada, acme.con().id()));

    administration.deactivate(ada, acme.con().id());
    deleteUser.delete(ada, acme.con().id());

    assertThat(isThere(acme.con())).isFalse();
  }

  @Test
  @Tag("D-01")
  void aPendingEntryIsDiscardedInstead() {
    assertRefused(UserRefusal.STILL_PENDING, () -> deleteUser.delete(ada, acme.pia().id()));
  }

  @Test
  @Tag("D-02")
  void aContactIsDeletedLikeAnybodyInactive() {
    deleteUser.delete(ada, acme.cleo().id());

    assertThat(isThere(acme.cleo())).isFalse();
  }

  @Test
  @Tag("RAW-46")
  @Tag("RAW-47")
  void aBlockedAdministratorIsDeletedOnlyAfterLosingTheRole() {
    Member ben = acme.ben();
    administration.deactivate(ada, ben.id());
    assertRefused(UserRefusal.ADMINISTRATOR, () -> deleteUser.delete(ada, ben.id()));

    // By SQL until Edit takes roles.
    rows.change("DELETE FROM user_role WHERE user_id = ?", ben.id().value());
    deleteUser.delete(ada, ben.id());

    assertThat(isThere(ben)).isFalse();
  }

  @Test
  @Tag("D-09")
  void nobodyDeletesWhoHoldsMoreManagementOrOneself() {
    administration.deactivate(ada, acme.ben().id());
    Actor uma = acme.actor(acme.uma());
    Actor ina =
        Actor.user(
            acme.id(),
            acme.ina().id(),
            "192.0.2.1",
            AccountType.PRODUCER,
            Set.of(Permission.values()));

    assertRefused(UserRefusal.BEYOND_YOURS, () -> deleteUser.delete(uma, acme.ben().id()));
    assertRefused(UserRefusal.YOURSELF, () -> deleteUser.delete(ina, acme.ina().id()));
  }

  @Test
  @Tag("RAW-01")
  @Tag("CS-23")
  void neitherStrangersNorPeopleWithoutThePermissionDelete() {
    Globex globex = stage.globex();
    Member ina = acme.ina();

    assertThatThrownBy(() -> deleteUser.delete(globex.actor(globex.xan()), ina.id()))
        .isInstanceOf(NotFound.class);
    for (Actor actor : List.of(acme.actor(acme.pat()), acme.actor(acme.con()), acme.visitor())) {
      assertThatThrownBy(() -> deleteUser.delete(actor, ina.id())).isInstanceOf(Forbidden.class);
    }
    assertThat(isThere(ina)).isTrue();
    deleteUser.delete(acme.actor(acme.uma()), acme.cleo().id());
  }

  @Test
  @Tag("R-07")
  void aDoubleClickDeletesOnce() {
    deleteUser.delete(ada, acme.ina().id());
    deleteUser.delete(ada, acme.ina().id());

    assertThat(deletions()).isEqualTo(1);
    Globex globex = stage.globex();
    assertThatThrownBy(() -> deleteUser.delete(globex.actor(globex.xan()), acme.ina().id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  @Tag("R-07")
  void twoAtOnceDeleteOnce() throws Exception {
    assertThat(rivals.atOnce(acme.id(), deleting(acme.ina()), deleting(acme.ina())))
        .containsExactly("deleted", "deleted");
    assertThat(deletions()).isEqualTo(1);
  }

  @Test
  @Tag("D-03")
  @Tag("R-07")
  void whoIsInvitedAnewAtTheSameMomentIsEitherAMemberToBeOrANewPerson() throws Exception {
    Member con = acme.con();
    administration.remove(ada, con.id());

    List<String> outcomes =
        rivals.atOnce(
            acme.id(),
            deleting(con),
            () -> invite(con.email(), "Con").id().equals(con.id()) ? "came back" : "is new");

    assertThat(outcomes).isIn(List.of("deleted", "is new"), List.of("STILL_PENDING", "came back"));
  }

  @Test
  @Tag("D-01")
  @Tag("R-07")
  void whoIsActivatedAtTheSameMomentIsEitherGoneOrActive() throws Exception {
    Member ina = acme.ina();

    List<String> outcomes = rivals.atOnce(acme.id(), deleting(ina), activating(ina));

    assertThat(outcomes)
        .isIn(List.of("deleted", "not found"), List.of("STILL_ACTIVE", "activated"));
    assertThat(isThere(ina)).isEqualTo(outcomes.contains("activated"));
  }

  private Member invite(String address, String name) {
    return acme.invite(acme.ada(), acme.consumers(address), name, "Person");
  }

  private Callable<String> deleting(Member member) {
    return () -> {
      try {
        deleteUser.delete(ada, member.id());
        return "deleted";
      } catch (Refused refused) {
        return refused.reason().name();
      }
    };
  }

  private Callable<String> activating(Member member) {
    return () -> {
      try {
        administration.activate(ada, member.id());
        return "activated";
      } catch (NotFound gone) {
        return "not found";
      }
    };
  }

  private boolean isThere(Member member) {
    return rows.one(
        Boolean.class, "SELECT COUNT(*) FROM app_user WHERE id = ?", member.id().value());
  }

  private long deletions() {
    return rows.audit(acme.id()).stream()
        .filter(entry -> entry.action().equals("user.delete"))
        .count();
  }
}

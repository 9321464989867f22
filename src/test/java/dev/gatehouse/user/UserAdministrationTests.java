package dev.gatehouse.user;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class UserAdministrationTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final UserAdministration administration;
  private final UserEditing editing;
  private final People people;
  private final InvitationLinks links;
  private final Entrance entrance;
  private final Rivals rivals;
  private final Rows rows;

  UserAdministrationTests(
      Stage stage,
      UserAdministration administration,
      UserEditing editing,
      People people,
      InvitationLinks links,
      Entrance entrance,
      Rivals rivals,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.administration = administration;
    this.editing = editing;
    this.people = people;
    this.links = links;
    this.entrance = entrance;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-09")
  @Tag("D-04")
  void deactivationBlocksAndKeepsWhatWasGranted() {
    Member uma = acme.uma();

    administration.deactivate(ada, uma.id());

    assertThat(state(uma)).isEqualTo("INACTIVE");
    assertThat(people.find(acme.id(), uma.id())).isEmpty();
    assertThat(count("user_role", uma)).isEqualTo(1);
    assertThat(rows.audited(acme.id(), "user.deactivate").details())
        .isEqualTo("{\"state\":{\"before\":\"ACTIVE\",\"after\":\"INACTIVE\"}}");
  }

  @Test
  @Tag("RAW-09")
  void activationBringsBackWhatWasGranted() {
    Member uma = acme.uma();
    administration.deactivate(ada, uma.id());

    administration.activate(ada, uma.id());

    assertThat(people.find(acme.id(), uma.id()).orElseThrow().permissions())
        .isEqualTo(SystemRole.USER_MANAGER.permissions());
    assertThat(rows.audited(acme.id(), "user.activate").subjectId()).isEqualTo(uma.id().value());
  }

  @Test
  @Tag("S-11")
  void deactivationAndRemovalEndAllSessions() throws Exception {
    entrance.signIn(acme.uma());
    entrance.signIn(acme.uma());
    entrance.signIn(acme.con());

    administration.deactivate(ada, acme.uma().id());
    administration.remove(ada, acme.con().id());

    assertThat(sessions(acme.uma())).isZero();
    assertThat(sessions(acme.con())).isZero();
  }

  @Test
  @Tag("R-07")
  void aDoubleClickDeactivatesOnce() {
    administration.deactivate(ada, acme.uma().id());
    administration.deactivate(ada, acme.uma().id());

    assertThat(rows.audit(acme.id()).stream().map(Rows.Entry::action))
        .containsOnlyOnce("user.deactivate");
  }

  @Test
  @Tag("RAW-45")
  @Tag("D-01")
  void removalEndsGrantsLinksAndPasswordAndKeepsTheRecord() {
    Member con = acme.con();

    administration.remove(ada, con.id());

    assertThat(state(con)).isEqualTo("REMOVED");
    for (String table : List.of("user_role", "user_scope", "user_account", "credential")) {
      assertThat(count(table, con)).as(table).isZero();
    }
    assertThat(
            rows.one(Long.class, "SELECT removed_by FROM app_user WHERE id = ?", con.id().value()))
        .isEqualTo(acme.ada().id().value());
    assertThat(rows.audited(acme.id(), "user.remove").details())
        .isEqualTo("{\"state\":{\"before\":\"ACTIVE\",\"after\":\"REMOVED\"}}");
  }

  @Test
  @Tag("RAW-46")
  @Tag("RAW-47")
  void anAdministratorIsRemovedOnlyAfterLosingTheRole() {
    Member ben = acme.ben();

    assertRefused(UserRefusal.ADMINISTRATOR, () -> administration.remove(ada, ben.id()));
    assertThat(state(ben)).isEqualTo("ACTIVE");

    editing.edit(ada, ben.id(), acme.edit(ben, acme.wish().producer()));
    administration.remove(ada, ben.id());
    assertThat(state(ben)).isEqualTo("REMOVED");
  }

  @Test
  @Tag("RAW-46")
  void aBlockedAdministratorIsProtectedToo() {
    administration.deactivate(ada, acme.ben().id());

    assertRefused(UserRefusal.ADMINISTRATOR, () -> administration.remove(ada, acme.ben().id()));
  }

  @Test
  @Tag("RAW-48")
  void removingAPendingEntryKillsItsLinkAndDiscardsIt() {
    Member pia = acme.pia();
    links.newLink(acme.id(), pia.id());

    administration.remove(ada, pia.id());

    assertThat(count("app_user", "id", pia)).isZero();
    assertThat(count("invitation", pia)).isZero();
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM invitation_token WHERE organization_id = ?",
                acme.id().value()))
        .isZero();
    assertThat(rows.audited(acme.id(), "user.discard").subjectId()).isEqualTo(pia.id().value());
  }

  @Test
  @Tag("D-01")
  void aPendingAdministratorIsDiscardedLikeAnybody() {
    Member someone =
        acme.invite(
            acme.ada(),
            acme.producers(Set.of(SystemRole.ADMINISTRATOR), acme.address("new")),
            "New",
            "Boss");

    administration.remove(ada, someone.id());

    assertThat(count("app_user", "id", someone)).isZero();
  }

  @Test
  @Tag("D-03")
  void aRemovedPersonComesBackByInvitationOnTheSameRecordWithoutOldGrants() {
    Member uma = acme.uma();
    administration.remove(ada, uma.id());

    Member again = acme.invite(acme.ada(), acme.consumers(uma.email()), "Uma", "Umber");

    assertThat(again.id()).isEqualTo(uma.id());
    assertThat(rows.audited(acme.id(), "invitation.create").details())
        .startsWith("{\"state\":{\"before\":\"REMOVED\",\"after\":\"PENDING\"}");
    assertThat(state(uma)).isEqualTo("PENDING");
    assertThat(count("user_role", uma)).isZero();
    acme.join(again);
    assertThat(state(uma)).isEqualTo("ACTIVE");
  }

  @Test
  @Tag("D-01")
  @Tag("RAW-48")
  void whoWasAMemberBeforeIsRemovedAgainRatherThanDiscarded() {
    Member uma = acme.uma();
    acme.invite(uma, acme.consumers(acme.address("guest")), "Gus", "Guest");
    administration.remove(ada, uma.id());
    acme.invite(acme.ada(), acme.consumers(uma.email()), "Uma", "Umber");
    links.newLink(acme.id(), uma.id());

    administration.remove(ada, uma.id());

    assertThat(state(uma)).isEqualTo("REMOVED");
    assertThat(rows.audited(acme.id(), "user.remove").details())
        .isEqualTo("{\"state\":{\"before\":\"PENDING\",\"after\":\"REMOVED\"}}");
    assertThat(rows.audited(acme.id(), "invitation.revoke").subjectId())
        .isEqualTo(uma.id().value());
    assertThat(
            rows.all(
                String.class,
                "SELECT state FROM invitation WHERE user_id = ? ORDER BY id",
                uma.id().value()))
        .containsExactly("ACCEPTED", "REVOKED");
    assertThat(count("user_account", uma)).isZero();
  }

  @Test
  @Tag("D-10")
  void theLastActiveAdministratorCannotBeBlocked() {
    administration.deactivate(ada, acme.ben().id());

    assertRefused(
        UserRefusal.LAST_ADMINISTRATOR,
        () -> administration.deactivate(Actor.system(acme.id(), "test"), acme.ada().id()));
  }

  @Test
  @Tag("D-01")
  void aPendingAdministratorCountsForNothingYet() {
    Member someone =
        acme.invite(
            acme.ada(),
            acme.producers(Set.of(SystemRole.ADMINISTRATOR), acme.address("new")),
            "New",
            "Boss");

    assertRefused(UserRefusal.NOT_ACTIVE, () -> administration.deactivate(ada, someone.id()));
  }

  @Test
  @Tag("D-10")
  @Tag("S-07")
  void oneStaysOfTwoAdministratorsWhoBlockEachOtherAtOnce() throws Exception {
    Actor ben = acme.actor(acme.ben());

    List<Boolean> done =
        rivals.atOnce(acme.id(), blocking(ada, acme.ben()), blocking(ben, acme.ada()));

    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(people.holding(acme.id(), Permission.MANAGE_ROLES, 9)).hasSize(1);
  }

  @Test
  @Tag("D-09")
  void aUserManagerDoesNothingToAnAdministrator() {
    Actor uma = acme.actor(acme.uma());

    assertRefused(UserRefusal.BEYOND_YOURS, () -> administration.deactivate(uma, acme.ben().id()));
    assertRefused(UserRefusal.BEYOND_YOURS, () -> administration.remove(uma, acme.ben().id()));
  }

  @Test
  @Tag("RAW-01")
  @Tag("RAW-02")
  void neitherStrangersNorThosePeopleWithoutThePermissionDoAnything() {
    Globex globex = stage.globex();
    Actor xan = globex.actor(globex.xan());

    assertThatThrownBy(() -> administration.remove(xan, acme.con().id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> administration.remove(acme.actor(acme.pat()), acme.con().id()))
        .isInstanceOf(Forbidden.class);
    assertThat(state(acme.con())).isEqualTo("ACTIVE");
  }

  private Callable<Boolean> blocking(Actor actor, Member other) {
    return () -> {
      try {
        administration.deactivate(actor, other.id());
        return true;
      } catch (Refused refused) {
        return false;
      }
    };
  }

  private String state(Member member) {
    return rows.one(String.class, "SELECT state FROM app_user WHERE id = ?", member.id().value());
  }

  private int count(String table, Member member) {
    return count(table, "user_id", member);
  }

  private int count(String table, String column, Member member) {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM %s WHERE %s = ?".formatted(table, column),
        member.id().value());
  }

  private int sessions(Member member) {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM app_session WHERE PRINCIPAL_NAME = ?",
        member.id().toString());
  }
}

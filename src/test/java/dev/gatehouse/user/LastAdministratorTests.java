package dev.gatehouse.user;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Once it has an Active Administrator, an organization always keeps one. */
@DatabaseTest
@Tag("D-10")
class LastAdministratorTests {
  private final Acme acme;
  private final Member ada;
  private final UserEditing editing;
  private final UserGranting granting;
  private final UserAdministration administration;
  private final People people;
  private final Rivals rivals;
  private final Rows rows;

  LastAdministratorTests(
      Stage stage,
      UserEditing editing,
      UserGranting granting,
      UserAdministration administration,
      People people,
      Rivals rivals,
      Rows rows) {
    this.acme = stage.acme();
    this.ada = acme.ada();
    this.editing = editing;
    this.granting = granting;
    this.administration = administration;
    this.people = people;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  void theLastOneCanNeitherGiveUpTheRoleNorBeBlocked() {
    administration.deactivate(acme.actor(ada), acme.ben().id());
    Actor alone = acme.actor(ada);

    assertRefused(UserRefusal.LAST_ADMINISTRATOR, () -> strip(alone, ada));
    assertRefused(
        UserRefusal.LAST_ADMINISTRATOR, () -> editing.edit(alone, ada.id(), blocked(ada)));
    assertRefused(
        UserRefusal.LAST_ADMINISTRATOR,
        () -> granting.takeRole(alone, ada.id(), acme.role(ADMINISTRATOR)));

    assertOneAdministratorIsLeft();
  }

  @Test
  void nobodyBlocksOneselfByEdit() {
    acme.ben();

    assertRefused(
        UserRefusal.YOURSELF, () -> editing.edit(acme.actor(ada), ada.id(), blocked(ada)));
  }

  @Test
  void whoIsNotTheLastCanGiveUpTheRole() {
    acme.ben();

    strip(acme.actor(ada), ada);

    assertOneAdministratorIsLeft();
    assertThat(acme.actor(ada).permissions()).isEmpty();
  }

  @Test
  void anInactiveOrPendingAdministratorCanBeStrippedByTheLastOne() {
    Member invited =
        acme.invite(
            ada,
            acme.invitation(acme.wish().producer().roles(ADMINISTRATOR), acme.address("new")),
            "New",
            "Boss");
    administration.deactivate(acme.actor(ada), acme.ben().id());

    strip(acme.actor(ada), acme.ben());
    strip(acme.actor(ada), invited);

    assertOneAdministratorIsLeft();
  }

  /** Fifty times: they read at once, and the lock lets one of them come first. */
  @RepeatedTest(50)
  @Tag("S-07")
  void oneStaysOfTwoWhoStripEachOtherAtOnce() throws Exception {
    Member ben = acme.ben();
    Actor asAda = acme.actor(ada);
    Actor asBen = acme.actor(ben);
    UserEdit withoutAda = acme.edit(ada, acme.wish().producer());
    UserEdit withoutBen = acme.edit(ben, acme.wish().producer());

    List<Optional<Refusal>> answers =
        rivals.atOnce(
            acme.id(),
            refusal(() -> editing.edit(asAda, ben.id(), withoutBen)),
            refusal(() -> editing.edit(asBen, ada.id(), withoutAda)));

    assertThat(answers)
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(UserRefusal.LAST_ADMINISTRATOR));
    assertOneAdministratorIsLeft();
    assertThat(rows.audit(acme.id()).stream().filter(entry -> entry.action().equals("user.edit")))
        .hasSize(1);
  }

  @RepeatedTest(5)
  @Tag("S-07")
  void oneStaysWhenOneStripsWhileTheOtherBlocks() throws Exception {
    Member ben = acme.ben();
    Actor asAda = acme.actor(ada);
    Actor asBen = acme.actor(ben);
    UserEdit withoutBen = acme.edit(ben, acme.wish().producer());

    List<Optional<Refusal>> answers =
        rivals.atOnce(
            acme.id(),
            refusal(() -> editing.edit(asAda, ben.id(), withoutBen)),
            refusal(() -> administration.deactivate(asBen, ada.id())));

    assertThat(answers)
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(UserRefusal.LAST_ADMINISTRATOR));
    assertOneAdministratorIsLeft();
  }

  private void strip(Actor actor, Member member) {
    editing.edit(actor, member.id(), acme.edit(member, acme.wish().producer()));
  }

  private UserEdit blocked(Member administrator) {
    return acme.edit(administrator, false, acme.wish().producer().roles(ADMINISTRATOR));
  }

  private static Callable<Optional<Refusal>> refusal(Runnable command) {
    return () -> {
      try {
        command.run();
        return Optional.empty();
      } catch (Refused refused) {
        return Optional.of(refused.reason());
      }
    };
  }

  private void assertOneAdministratorIsLeft() {
    assertThat(people.holding(acme.id(), Permission.MANAGE_ROLES, 9)).hasSize(1);
  }
}

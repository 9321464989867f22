package dev.gatehouse.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.user.DeleteUser;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserState;
import dev.gatehouse.user.Users;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class InviteContactTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final Member cleo;
  private final InviteContact inviteContact;
  private final InviteUsers inviteUsers;
  private final UserAdministration administration;
  private final DeleteUser deleteUser;
  private final Users users;
  private final MailServer mailServer;
  private final Rivals rivals;
  private final TestClock clock;
  private final Rows rows;

  InviteContactTests(
      Stage stage,
      InviteContact inviteContact,
      InviteUsers inviteUsers,
      UserAdministration administration,
      DeleteUser deleteUser,
      Users users,
      MailServer mailServer,
      Rivals rivals,
      TestClock clock,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.cleo = acme.cleo();
    this.inviteContact = inviteContact;
    this.inviteUsers = inviteUsers;
    this.administration = administration;
    this.deleteUser = deleteUser;
    this.users = users;
    this.mailServer = mailServer;
    this.rivals = rivals;
    this.clock = clock;
    this.rows = rows;
  }

  @Test
  @Tag("D-02")
  @Tag("CS-04")
  void activatingAContactMeansInvitingIt() {
    inviteContact.invite(ada, cleo.id());

    assertThat(stateOf(cleo)).isEqualTo(UserState.PENDING);
    assertThat(mailServer.awaitMailTo(cleo.email()).link()).startsWith(acme.link("/invitation/"));
    acme.join(cleo);
    User joined = users.require(acme.id(), cleo.id());
    assertThat(joined.state()).isEqualTo(UserState.ACTIVE);
    assertThat(joined.isContact()).isFalse();
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM credential WHERE user_id = ?",
                cleo.id().value()))
        .isEqualTo(1);
    administration.deactivate(ada, cleo.id());
    administration.activate(ada, cleo.id());
    assertThat(stateOf(cleo)).isEqualTo(UserState.ACTIVE);
  }

  @Test
  @Tag("D-21")
  void writesAnAuditEntry() {
    inviteContact.invite(ada, cleo.id());

    assertThat(rows.audited(acme.id(), "invitation.create"))
        .returns(acme.ada().id().value(), Rows.Entry::actorId)
        .returns(cleo.id().value(), Rows.Entry::subjectId)
        .extracting(Rows.Entry::details)
        .asString()
        .startsWith("{\"state\":{\"before\":\"INACTIVE\",\"after\":\"PENDING\"},\"expiresAt\":\"");
  }

  @Test
  @Tag("D-05")
  void whoHasNoAddressIsGivenOneFirst() {
    Member silent = acme.contact(acme.ada(), "", "Sid", "Silent");

    assertThat(refusal(silent)).isEqualTo("NO_ADDRESS");
    assertThat(stateOf(silent)).isEqualTo(UserState.INACTIVE);
  }

  @Test
  @Tag("D-02")
  void onlyAContactIsInvitedSo() {
    administration.remove(ada, acme.pat().id());
    for (Member member : List.of(acme.con(), acme.ina(), acme.pat(), acme.ada())) {
      assertThat(refusal(member)).as(member.email()).isEqualTo("NOT_A_CONTACT");
    }
  }

  @Test
  @Tag("D-03")
  void addUserAnswersThatItIsAContact() {
    AddressesRefused refused =
        catchThrowableOfType(
            AddressesRefused.class,
            () -> inviteUsers.invite(ada, acme.consumers(cleo.email(), acme.ina().email())));

    assertThat(refused.problems())
        .containsExactlyInAnyOrder(
            new AddressProblem(
                cleo.email(), InvitationRefusal.CONTACT, Optional.of(cleo.id()), Optional.empty()),
            new AddressProblem(
                acme.ina().email(),
                InvitationRefusal.ALREADY_USER,
                Optional.of(acme.ina().id()),
                Optional.empty()));
    inviteContact.invite(ada, cleo.id());
    assertThat(
            catchThrowableOfType(
                    AddressesRefused.class,
                    () -> inviteUsers.invite(ada, acme.consumers(cleo.email())))
                .problems())
        .extracting(AddressProblem::reason)
        .containsExactly(InvitationRefusal.ALREADY_INVITED);
  }

  @Test
  @Tag("R-07")
  void aDoubleClickInvitesOnce() {
    inviteContact.invite(ada, cleo.id());
    inviteContact.invite(ada, cleo.id());

    assertThat(invitations()).isEqualTo(1);
    clock.pass(Duration.ofDays(8));
    assertThat(refusal(cleo)).as("one that has expired is sent again").isEqualTo("NOT_A_CONTACT");
  }

  @Test
  @Tag("R-07")
  void twoAtOnceInviteOnce() throws Exception {
    rivals.atOnce(acme.id(), inviting(), inviting());

    assertThat(invitations()).isEqualTo(1);
  }

  @Test
  @Tag("D-01")
  @Tag("R-07")
  void whoIsDeletedAtTheSameMomentIsEitherGoneOrInvited() throws Exception {
    List<String> outcomes = rivals.atOnce(acme.id(), inviting(), deleting());

    assertThat(outcomes).isIn(List.of("invited", "STILL_PENDING"), List.of("not found", "deleted"));
    assertThat(invitations()).isEqualTo(outcomes.contains("invited") ? 1 : 0);
  }

  @Test
  @Tag("RAW-48")
  @Tag("D-01")
  void removingWhoHasNotAnsweredDiscardsTheContact() {
    inviteContact.invite(ada, cleo.id());

    administration.remove(ada, cleo.id());

    assertThat(users.find(acme.id(), cleo.id())).isEmpty();
    assertThat(invitations()).isZero();
  }

  @Test
  @Tag("D-03")
  void aRemovedContactComesBackByAddUser() {
    administration.remove(ada, cleo.id());

    Member again = acme.invite(acme.ada(), acme.consumers(cleo.email()), "Cleo", "Cole");

    assertThat(again.id()).isEqualTo(cleo.id());
    assertThat(rows.audited(acme.id(), "invitation.create").details())
        .startsWith("{\"state\":{\"before\":\"REMOVED\",\"after\":\"PENDING\"}");
  }

  @Test
  @Tag("RAW-01")
  @Tag("RAW-02")
  void neitherStrangersNorPeopleWithoutThePermissionInvite() {
    Globex globex = stage.globex();
    assertThatThrownBy(() -> inviteContact.invite(globex.actor(globex.xan()), cleo.id()))
        .isInstanceOf(NotFound.class);
    for (Actor actor : List.of(acme.actor(acme.pat()), acme.actor(acme.con()), acme.visitor())) {
      assertThatThrownBy(() -> inviteContact.invite(actor, cleo.id()))
          .isInstanceOf(Forbidden.class);
    }
    assertThat(stateOf(cleo)).isEqualTo(UserState.INACTIVE);
    inviteContact.invite(acme.actor(acme.uma()), cleo.id());
  }

  private Callable<String> inviting() {
    return () -> {
      try {
        inviteContact.invite(ada, cleo.id());
        return "invited";
      } catch (NotFound gone) {
        return "not found";
      }
    };
  }

  private Callable<String> deleting() {
    return () -> {
      try {
        deleteUser.delete(ada, cleo.id());
        return "deleted";
      } catch (Refused refused) {
        return refused.reason().name();
      }
    };
  }

  private String refusal(Member member) {
    return catchThrowableOfType(Refused.class, () -> inviteContact.invite(ada, member.id()))
        .reason()
        .name();
  }

  private UserState stateOf(Member member) {
    return users.require(acme.id(), member.id()).state();
  }

  private int invitations() {
    return rows.one(
        Integer.class, "SELECT COUNT(*) FROM invitation WHERE user_id = ?", cleo.id().value());
  }
}

package dev.gatehouse.invitation;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.DOWNLOAD_PACKAGE_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Role;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.signin.ChosenPasswords;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.user.DeleteUser;
import dev.gatehouse.user.Preferences;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserEditing;
import dev.gatehouse.user.UserGrants;
import dev.gatehouse.user.UserState;
import dev.gatehouse.user.Users;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AcceptInvitationTests {
  private static final Joining PIA =
      new Joining(
          "Pia",
          "Pine",
          ChosenPasswords.withHash("{test}hash"),
          new Preferences("de", "Europe/Berlin", "SYSTEM"));

  private final Stage stage;
  private final Acme acme;
  private final AcceptInvitation acceptInvitation;
  private final InvitationAdministration administration;
  private final UserAdministration userAdministration;
  private final DeleteUser deleteUser;
  private final InvitationLinks links;
  private final Organizations organizations;
  private final Users users;
  private final UserEditing editing;
  private final UserGrants grants;
  private final MailServer mailServer;
  private final Rivals rivals;
  private final TestClock clock;
  private final Rows rows;

  AcceptInvitationTests(
      Stage stage,
      AcceptInvitation acceptInvitation,
      InvitationAdministration administration,
      UserAdministration userAdministration,
      DeleteUser deleteUser,
      InvitationLinks links,
      Organizations organizations,
      Users users,
      UserEditing editing,
      UserGrants grants,
      MailServer mailServer,
      Rivals rivals,
      TestClock clock,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.acceptInvitation = acceptInvitation;
    this.administration = administration;
    this.userAdministration = userAdministration;
    this.deleteUser = deleteUser;
    this.links = links;
    this.organizations = organizations;
    this.users = users;
    this.editing = editing;
    this.grants = grants;
    this.mailServer = mailServer;
    this.rivals = rivals;
    this.clock = clock;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-14")
  @Tag("RAW-35")
  @Tag("RAW-37")
  void whoFollowsTheMailedLinkAndGivesNameAndPasswordIsActive() {
    Member pia = acme.pia();
    String link = mailServer.awaitMailTo(pia.email()).link();
    Token token = new Token(link.substring(link.lastIndexOf('/') + 1));
    assertThat(acceptInvitation.accept(acme.visitor(), token, PIA)).contains(pia.id());
    User joined = users.require(acme.id(), pia.id());
    assertThat(joined.state()).isEqualTo(UserState.ACTIVE);
    assertThat(joined.name()).contains("Pia Pine");
    assertThat(joined.preferences()).isEqualTo(PIA.preferences());
  }

  @Test
  @Tag("D-21")
  void writesAnAuditEntry() {
    Member con = acme.con();
    Rows.Entry entry = rows.audited(acme.id(), "invitation.accept");
    assertThat(entry.actorKind()).isEqualTo("USER");
    assertThat(entry.actorId()).isEqualTo(con.id().value());
    assertThat(entry.subjectId()).isEqualTo(con.id().value());
    assertThat(entry.origin()).isEqualTo("198.51.100.7");
    assertThat(entry.details())
        .isEqualTo(
            """
            {"state":{"before":"PENDING","after":"ACTIVE"},"rolesLeftOut":[],"scopesLeftOut":[]}\
            """);
  }

  @Test
  @Tag("S-02")
  void onlyTheHashOfThePasswordIsStored() {
    accept(linkOf(acme.pia()));
    assertThat(
            rows.one(
                String.class,
                "SELECT password_hash FROM credential WHERE user_id = ?",
                acme.pia().id().value()))
        .isEqualTo("{test}hash");
    assertThat(
            rows.one(
                String.class,
                "SELECT password_hash FROM credential WHERE user_id = ?",
                acme.con().id().value()))
        .startsWith("{argon2id}")
        .doesNotContain(Member.PASSWORD);
  }

  @Test
  @Tag("S-03")
  @Tag("D-20")
  void onlyTheHashOfTheTokenIsStored() {
    Token token = linkOf(acme.pia());
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM invitation_token WHERE token_hash = ?",
                (Object) token.hash()))
        .isEqualTo(1);
  }

  @Test
  @Tag("S-03")
  void lookingChangesNothing() {
    Token token = linkOf(acme.pia());
    OpenInvitation shown = acceptInvitation.find(acme.id(), token).orElseThrow();
    assertThat(shown.user()).isEqualTo(acme.pia().id());
    assertThat(shown.email()).isEqualTo(acme.pia().email());
    assertThat(shown.inviter()).contains("Ada Adler");
    assertThat(acceptInvitation.find(acme.id(), token)).isPresent();
    assertStaysPending();
  }

  @Test
  @Tag("S-04")
  void everyLinkOfTheInvitationWorksUntilItIsAnswered() {
    Token first = linkOf(acme.pia());
    Token second = linkOf(acme.pia());
    assertThat(accept(first)).isPresent();
    assertThat(acceptInvitation.find(acme.id(), second)).isEmpty();
  }

  @Test
  @Tag("D-20")
  void aLinkWorksOnce() {
    Token token = linkOf(acme.pia());
    accept(token);
    assertThat(accept(token)).isEmpty();
    assertThat(acceptInvitation.find(acme.id(), token)).isEmpty();
  }

  @Test
  @Tag("D-20")
  void anUnknownLinkLeadsNowhere() {
    Token unknown = Token.random(new SecureRandom());
    assertThat(acceptInvitation.find(acme.id(), unknown)).isEmpty();
    assertThat(accept(unknown)).isEmpty();
    assertThat(accept(new Token(""))).isEmpty();
    assertStaysPending();
  }

  @Test
  @Tag("D-20")
  void aLinkDiesWithItsInvitation() {
    Token token = linkOf(acme.pia());
    clock.pass(Duration.ofDays(7).minusMinutes(1));
    assertThat(acceptInvitation.find(acme.id(), token)).isPresent();
    clock.pass(Duration.ofMinutes(2));
    assertThat(acceptInvitation.find(acme.id(), token)).isEmpty();
    assertThat(accept(token)).isEmpty();
    assertStaysPending();
  }

  @Test
  @Tag("D-20")
  void aRevokedLinkLeadsNowhere() {
    Token token = linkOf(acme.pia());
    administration.revoke(acme.actor(acme.ada()), links.latestOf(acme.id(), acme.pia().id()));
    assertThat(acceptInvitation.find(acme.id(), token)).isEmpty();
    assertThat(accept(token)).isEmpty();
    assertStaysPending();
  }

  @Test
  @Tag("RAW-01")
  @Tag("S-09")
  @Tag("S-03")
  void aLinkOfAnotherOrganizationLeadsNowhere() {
    Globex globex = stage.globex();
    Token token = linkOf(acme.pia());
    assertThat(acceptInvitation.find(globex.id(), token)).isEmpty();
    assertThat(acceptInvitation.accept(globex.visitor(), token, PIA)).isEmpty();
    assertStaysPending();
  }

  @Test
  @Tag("S-03")
  @Tag("D-06")
  void aLinkDiesWithTheAddressItWasMailedTo() {
    Token token = linkOf(acme.pia());
    String moved = acme.address("elsewhere");
    // By SQL until issue 3 brings the command that changes an address.
    rows.change(
        "UPDATE app_user SET email = ?, email_canonical = ? WHERE id = ?",
        moved,
        moved,
        acme.pia().id().value());
    assertThat(accept(token)).isEmpty();
  }

  @Test
  @Tag("R-07")
  @Tag("S-03")
  void twoAtOnceJoinOnce() throws Exception {
    Token token = linkOf(acme.pia());
    assertThat(rivals.atOnce(acme.id(), () -> accept(token), () -> accept(token)))
        .containsExactlyInAnyOrder(Optional.of(acme.pia().id()), Optional.empty());
    assertThat(rows.audit(acme.id()))
        .filteredOn(entry -> entry.action().equals("invitation.accept"))
        .filteredOn(entry -> Long.valueOf(acme.pia().id().value()).equals(entry.subjectId()))
        .hasSize(1);
  }

  @Test
  @Tag("D-09")
  void whatTheInviterCanNoLongerGrantIsLeftOut() {
    Member invited =
        acme.invite(
            acme.ben(),
            acme.producers(Set.of(ADMINISTRATOR, DOWNLOAD_PACKAGE_MANAGER), acme.address("late")),
            "Late",
            "Comer");
    editing.edit(
        acme.actor(acme.ada()), acme.ben().id(), acme.edit(acme.ben(), acme.wish().producer()));
    acme.join(invited);
    assertThat(grants.rolesOf(acme.id(), invited.id())).isEmpty();
    assertThat(users.require(acme.id(), invited.id()).isActive()).isTrue();
    assertThat(rows.audited(acme.id(), "invitation.accept").details())
        .contains(
            """
            "rolesLeftOut":["Administrator","Download Package Manager"]\
            """);
    assertThat(mailServer.awaitMailTo(acme.ada().email(), "without some roles").text())
        .contains(invited.email() + " has joined");
  }

  @Test
  @Tag("D-09")
  void anInactiveInviterGrantsNothing() {
    Member invited =
        acme.invite(
            acme.ben(),
            acme.producers(Set.of(DOWNLOAD_PACKAGE_MANAGER), acme.address("late")),
            "Late",
            "Comer");
    rows.change("UPDATE app_user SET state = 'INACTIVE' WHERE id = ?", acme.ben().id().value());
    acme.join(invited);
    assertThat(grants.rolesOf(acme.id(), invited.id())).isEmpty();
  }

  @Test
  @Tag("D-09")
  @Tag("D-01")
  void aDeletedInviterGrantsNothingAndIsNotTakenForThePortal() {
    Member ben = acme.ben();
    Member invited =
        acme.invite(
            ben,
            acme.producers(Set.of(ADMINISTRATOR, DOWNLOAD_PACKAGE_MANAGER), acme.address("late")),
            "Late",
            "Comer");
    // By SQL until issue 3 brings the command that takes roles.
    rows.change("DELETE FROM user_role WHERE user_id = ?", ben.id().value());
    userAdministration.deactivate(acme.actor(acme.ada()), ben.id());
    deleteUser.delete(acme.actor(acme.ada()), ben.id());

    assertThat(acceptInvitation.find(acme.id(), linkOf(invited)).orElseThrow().inviter()).isEmpty();
    acme.join(invited);

    assertThat(grants.rolesOf(acme.id(), invited.id())).isEmpty();
    assertThat(acme.actor(invited).permissions()).isEmpty();
    assertThat(rows.audited(acme.id(), "invitation.accept").details())
        .contains("\"rolesLeftOut\":[\"Administrator\",\"Download Package Manager\"]");
    assertThat(
            rows.all(
                Long.class,
                """
                SELECT inviter_id FROM invitation WHERE user_id = ?
                UNION ALL
                SELECT b.inviter_id
                FROM invitation_batch b
                JOIN invitation i ON i.batch_id = b.id
                WHERE i.user_id = ?
                """,
                invited.id().value(),
                invited.id().value()))
        .as("NULL would be the portal")
        .containsOnly(ben.id().value());
  }

  @Test
  @Tag("D-01")
  @Tag("R-07")
  void whoAcceptsAtTheMomentOfADeletionIsAMemberAllTheSame() throws Exception {
    Token token = linkOf(acme.pia());
    List<Boolean> outcomes =
        rivals.atOnce(
            acme.id(),
            () -> accept(token).isPresent(),
            () -> {
              try {
                deleteUser.delete(acme.actor(acme.ada()), acme.pia().id());
                return true;
              } catch (Refused refused) {
                return false;
              }
            });
    assertThat(outcomes).containsExactly(true, false);
    assertThat(users.require(acme.id(), acme.pia().id()).isActive()).isTrue();
  }

  @Test
  @Tag("D-09")
  @Tag("D-04")
  void whatTheInviterStillGrantsTakesEffect() {
    Member invited =
        acme.invite(
            acme.ben(),
            acme.producers(Set.of(DOWNLOAD_PACKAGE_MANAGER), acme.address("late")),
            "Late",
            "Comer");
    assertThat(acme.actor(invited).permissions()).isEmpty();
    assertThat(acme.actor(acme.join(invited)).permissions()).isNotEmpty();
    assertThat(grants.rolesOf(acme.id(), invited.id()))
        .extracting(Role::code)
        .containsExactly("DOWNLOAD_PACKAGE_MANAGER");
  }

  @Test
  @Tag("D-13")
  void theFirstAdministratorEndsTheFirstInvitations() {
    int number = stage.number();
    var configured =
        stage.configured("Initech " + number, "t" + number, "bill@t%d.test".formatted(number));
    assertThat(organizations.configure(configured).administered()).isFalse();
    assertThat(acme.organization().administered()).isTrue();
  }

  private Token linkOf(Member member) {
    return links.newLink(acme.id(), member.id());
  }

  private Optional<UserId> accept(Token token) {
    return acceptInvitation.accept(acme.visitor(), token, PIA);
  }

  private void assertStaysPending() {
    assertThat(users.require(acme.id(), acme.pia().id()).isPending()).isTrue();
  }
}

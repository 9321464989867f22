package dev.gatehouse.invitation;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.mail.MailId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.Token;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.user.DeleteUser;
import dev.gatehouse.user.GrantRefusal;
import dev.gatehouse.user.UserAdministration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class InvitationAdministrationTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final Member pia;
  private final InvitationId invitation;
  private final InvitationAdministration administration;
  private final AcceptInvitation acceptInvitation;
  private final UserAdministration userAdministration;
  private final DeleteUser deleteUser;
  private final InvitationLinks links;
  private final MailServer mailServer;
  private final StatementCounter counter;
  private final Rivals rivals;
  private final TestClock clock;
  private final Rows rows;

  InvitationAdministrationTests(
      Stage stage,
      InvitationAdministration administration,
      AcceptInvitation acceptInvitation,
      UserAdministration userAdministration,
      DeleteUser deleteUser,
      InvitationLinks links,
      MailServer mailServer,
      StatementCounter counter,
      Rivals rivals,
      TestClock clock,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.pia = acme.pia();
    this.invitation = links.latestOf(acme.id(), pia.id());
    this.administration = administration;
    this.acceptInvitation = acceptInvitation;
    this.userAdministration = userAdministration;
    this.deleteUser = deleteUser;
    this.links = links;
    this.mailServer = mailServer;
    this.counter = counter;
    this.rivals = rivals;
    this.clock = clock;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-36")
  @Tag("D-20")
  void resendKillsTheOldLinkAndMailsANewOne() {
    ReceivedMail first = mailServer.awaitMailTo(pia.email());
    later(Duration.ofMinutes(1));
    administration.resend(ada, invitation, Optional.empty());
    ReceivedMail second = mailServer.awaitMailTo(pia.email(), first);
    assertThat(opens(first)).isFalse();
    assertThat(opens(second)).isTrue();
    assertThat(second.messageId()).isNotEqualTo(first.messageId());
  }

  @Test
  @Tag("D-02")
  @Tag("D-20")
  void resendRenewsTheWholeValidityAlsoAfterItHasExpired() {
    later(Duration.ofDays(8));
    administration.resend(ada, invitation, Optional.empty());
    later(Duration.ofDays(6));
    assertThat(acceptInvitation.find(acme.id(), links.newLink(acme.id(), pia.id()))).isPresent();
  }

  @Test
  @Tag("D-02")
  void resendOpensARevokedInvitationAgain() {
    administration.revoke(ada, invitation);
    administration.resend(ada, invitation, Optional.empty());
    assertThat(acceptInvitation.find(acme.id(), links.newLink(acme.id(), pia.id()))).isPresent();
  }

  @Test
  @Tag("D-21")
  void resendWritesAnAuditEntry() {
    later(Duration.ofMinutes(1));
    administration.resend(ada, invitation, Optional.empty());
    Rows.Entry entry = rows.audited(acme.id(), "invitation.resend");
    assertThat(entry.actorId()).isEqualTo(acme.ada().id().value());
    assertThat(entry.subjectId()).isEqualTo(pia.id().value());
    assertThat(entry.details()).startsWith("{\"expiresAt\":\"");
  }

  @Test
  @Tag("R-07")
  void aDoubleClickResendsOnce() {
    Optional<MailId> seen = latestMail();
    administration.resend(ada, invitation, seen);
    administration.resend(ada, invitation, seen);
    assertThat(resends()).isEqualTo(1);
    administration.resend(ada, invitation, latestMail());
    assertThat(resends()).isEqualTo(2);
  }

  @Test
  @Tag("R-07")
  void aDoubleClickAtOnceResendsOnce() throws Exception {
    Optional<MailId> seen = latestMail();
    rivals.atOnce(acme.id(), () -> resend(seen), () -> resend(seen));
    assertThat(resends()).isEqualTo(1);
  }

  @Test
  @Tag("RAW-36")
  @Tag("D-02")
  void revokeKillsTheLinkAndLeavesTheEntryPending() {
    Token token = links.newLink(acme.id(), pia.id());
    administration.revoke(ada, invitation);
    assertThat(acceptInvitation.find(acme.id(), token)).isEmpty();
    assertThat(rows.one(String.class, "SELECT state FROM app_user WHERE id = ?", pia.id().value()))
        .isEqualTo("PENDING");
    assertThat(rows.audited(acme.id(), "invitation.revoke"))
        .returns(acme.ada().id().value(), Rows.Entry::actorId)
        .returns(pia.id().value(), Rows.Entry::subjectId);
  }

  @Test
  @Tag("S-04")
  void linksDieOnlyAfterTheMailThatMintsOneHasLetTheInvitationGo() {
    assertThat(invitationStatements(() -> resend(Optional.empty())))
        .containsExactly("UPDATE `invitation`", "DELETE FROM invitation_token");
    assertThat(invitationStatements(() -> administration.revoke(ada, invitation)))
        .containsExactly("UPDATE `invitation`", "DELETE FROM invitation_token");
  }

  @Test
  @Tag("R-07")
  void revokingTwiceIsRefused() {
    administration.revoke(ada, invitation);
    assertRefused(InvitationRefusal.NOT_OPEN, () -> administration.revoke(ada, invitation));
  }

  @Test
  void anAcceptedInvitationIsNeitherRevokedNorResent() {
    acme.join(pia);
    later(Duration.ofMinutes(1));
    assertRefused(InvitationRefusal.NOT_OPEN, () -> administration.revoke(ada, invitation));
    assertRefused(
        InvitationRefusal.NOT_OPEN, () -> administration.resend(ada, invitation, Optional.empty()));
  }

  @Test
  @Tag("D-01")
  void nobodyWhoWasRemovedMeanwhileIsSentAnything() {
    acme.join(pia);
    userAdministration.remove(ada, pia.id());
    acme.invite(acme.ada(), acme.consumers(pia.email()), "Pia", "Pine");
    InvitationId second = links.latestOf(acme.id(), pia.id());
    userAdministration.remove(ada, pia.id());

    assertRefused(
        InvitationRefusal.NOT_OPEN, () -> administration.resend(ada, second, Optional.empty()));

    acme.join(acme.invite(acme.ada(), acme.consumers(pia.email()), "Pia", "Pine"));
  }

  @Test
  @Tag("D-01")
  @Tag("R-07")
  void whoIsDeletedWhileSomebodySendsAgainIsGone() throws Exception {
    acme.join(pia);
    userAdministration.remove(ada, pia.id());
    acme.invite(acme.ada(), acme.consumers(pia.email()), "Pia", "Pine");
    InvitationId second = links.latestOf(acme.id(), pia.id());
    userAdministration.remove(ada, pia.id());

    rivals.atOnce(
        acme.id(),
        () -> {
          assertThatThrownBy(() -> administration.resend(ada, second, Optional.empty()))
              .isInstanceOfAny(NotFound.class, Refused.class);
          return true;
        },
        () -> {
          deleteUser.delete(ada, pia.id());
          return true;
        });

    assertThat(rows.all(Long.class, "SELECT id FROM app_user WHERE id = ?", pia.id().value()))
        .isEmpty();
  }

  @Test
  @Tag("D-09")
  @Tag("RAW-51")
  void aUserManagerCannotResendWhatSheCouldNotGrant() {
    Member invited =
        acme.invite(
            acme.ada(),
            acme.producers(Set.of(ADMINISTRATOR), acme.address("boss")),
            "Boss",
            "To Be");
    InvitationId boss = links.latestOf(acme.id(), invited.id());
    assertRefused(
        GrantRefusal.BEYOND_YOURS,
        () -> administration.resend(acme.actor(acme.uma()), boss, Optional.empty()));
  }

  @Test
  @Tag("RAW-01")
  @Tag("S-09")
  void anInvitationOfAnotherOrganizationDoesNotExist() {
    Globex globex = stage.globex();
    Actor xan = globex.actor(globex.xan());
    assertThatThrownBy(() -> administration.resend(xan, invitation, Optional.empty()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> administration.revoke(xan, invitation)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> administration.addressOf(xan, invitation))
        .isInstanceOf(NotFound.class);
  }

  @Test
  @Tag("RAW-02")
  void whoMayNotManageUsersTouchesNoInvitation() {
    for (Actor actor : List.of(acme.actor(acme.con()), acme.visitor())) {
      assertThatThrownBy(() -> administration.resend(actor, invitation, Optional.empty()))
          .isInstanceOf(Forbidden.class);
      assertThatThrownBy(() -> administration.revoke(actor, invitation))
          .isInstanceOf(Forbidden.class);
      assertThatThrownBy(() -> administration.addressOf(actor, invitation))
          .isInstanceOf(Forbidden.class);
    }
    assertThat(acceptInvitation.find(acme.id(), links.newLink(acme.id(), pia.id()))).isPresent();
  }

  @Test
  void tellsWhoseItIs() {
    assertThat(administration.addressOf(ada, invitation)).isEqualTo(pia.email());
  }

  private Optional<MailId> latestMail() {
    return Optional.of(
        new MailId(
            rows.one(
                Long.class, "SELECT mail_id FROM invitation WHERE id = ?", invitation.value())));
  }

  private boolean resend(Optional<MailId> seen) {
    administration.resend(ada, invitation, seen);
    return true;
  }

  /** How those begin that change invitations and their links. */
  private List<String> invitationStatements(Runnable command) {
    Pattern change = Pattern.compile("(UPDATE|DELETE FROM) `?invitation\\w*`?");
    return counter.statementsOf(command).stream()
        .map(change::matcher)
        .filter(Matcher::lookingAt)
        .map(Matcher::group)
        .toList();
  }

  private long resends() {
    return rows.audit(acme.id()).stream()
        .filter(entry -> entry.action().equals("invitation.resend"))
        .count();
  }

  private void later(Duration duration) {
    clock.pass(duration);
  }

  private boolean opens(ReceivedMail mail) {
    String link = mail.link();
    return acceptInvitation
        .find(acme.id(), new Token(link.substring(link.lastIndexOf('/') + 1)))
        .isPresent();
  }
}

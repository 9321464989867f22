package dev.gatehouse.invitation;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.DOWNLOAD_PACKAGE_MANAGER;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.Token;
import dev.gatehouse.signin.ChosenPasswords;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.user.AddressTaken;
import dev.gatehouse.user.GrantRefusal;
import dev.gatehouse.user.Preferences;
import dev.gatehouse.user.Stale;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The address of people who have not joined: it changes at once. */
@DatabaseTest
@Tag("D-06")
class NewcomerAddressTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final Member pia;
  private final NewcomerAddress newcomerAddress;
  private final AcceptInvitation acceptInvitation;
  private final InvitationAdministration invitations;
  private final UserAdministration administration;
  private final InvitationLinks links;
  private final MailServer mails;
  private final Rivals rivals;
  private final TestClock clock;
  private final Rows rows;

  NewcomerAddressTests(
      Stage stage,
      NewcomerAddress newcomerAddress,
      AcceptInvitation acceptInvitation,
      InvitationAdministration invitations,
      UserAdministration administration,
      InvitationLinks links,
      MailServer mails,
      Rivals rivals,
      TestClock clock,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.pia = acme.pia();
    this.newcomerAddress = newcomerAddress;
    this.acceptInvitation = acceptInvitation;
    this.invitations = invitations;
    this.administration = administration;
    this.links = links;
    this.mails = mails;
    this.rivals = rivals;
    this.clock = clock;
    this.rows = rows;
  }

  @Test
  void aPendingPersonIsInvitedAnewAtTheNewAddressOnTheSameRecord() {
    change(pia, "Moved");
    assertThat(emailOf(pia)).isEqualTo(acme.address("Moved"));
    assertThat(acme.userWith(acme.address("moved"))).isEqualTo(pia.id());
    String link = mails.awaitMailTo(acme.address("Moved")).link();
    assertThat(accept(new Token(link.substring(link.lastIndexOf('/') + 1)))).isTrue();
  }

  @Test
  @Tag("D-20")
  void allOldLinksDie() {
    Token before = links.newLink(acme.id(), pia.id());
    change(pia, "moved");
    assertThat(acceptInvitation.find(acme.id(), before)).isEmpty();
    change(pia, pia.email());
    assertThat(acceptInvitation.find(acme.id(), before)).as("back again").isEmpty();
  }

  @Test
  void anotherSpellingIsAChangeToo() {
    Token before = links.newLink(acme.id(), pia.id());
    change(pia, pia.email().replace("pia@", "Pia@"));
    assertThat(emailOf(pia)).startsWith("Pia@");
    assertThat(acceptInvitation.find(acme.id(), before)).isEmpty();
  }

  @Test
  @Tag("D-20")
  void theNewInvitationHasItsWholeValidityAlsoAfterTheOldOneEnded() {
    clock.pass(Duration.ofDays(8));
    change(pia, "moved");
    clock.pass(Duration.ofDays(6));
    assertThat(acceptInvitation.find(acme.id(), links.newLink(acme.id(), pia.id()))).isPresent();
    invitations.revoke(ada, links.latestOf(acme.id(), pia.id()));
    change(pia, "again");
    assertThat(acceptInvitation.find(acme.id(), links.newLink(acme.id(), pia.id()))).isPresent();
  }

  @Test
  @Tag("D-21")
  void theChangeIsAuditedByRevisionsOfThePersonAlone() {
    change(pia, "moved");
    assertThat(rows.audited(acme.id(), "user.change-address"))
        .returns(acme.ada().id().value(), Rows.Entry::actorId)
        .returns(pia.id().value(), Rows.Entry::subjectId)
        .returns("{\"person\":{\"before\":1,\"after\":2}}", Rows.Entry::details);
    assertThat(rows.audited(acme.id(), "invitation.resend").subjectId())
        .isEqualTo(pia.id().value());
  }

  @Test
  @Tag("D-02")
  void aContactMovesGetsAnAddressOrLosesItAndNothingIsMailed() {
    Member contact = contact();
    int queued = mailed();
    change(contact, "moved");
    assertThat(emailOf(contact)).isEqualTo(acme.address("moved"));
    newcomerAddress.change(ada, contact.id(), version(contact), Optional.empty());
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM app_user WHERE id = ? AND email_canonical IS NULL",
                contact.id().value()))
        .isOne();
    change(contact, "back");
    assertThat(emailOf(contact)).isEqualTo(acme.address("back"));
    assertThat(mailed()).isEqualTo(queued);
    assertThat(actions("user.change-address")).isEqualTo(3);
  }

  @Test
  @Tag("D-05")
  void onlyAContactIsWithoutAnAddress() {
    assertRefused(
        UserRefusal.ADDRESS_NEEDED,
        () -> newcomerAddress.change(ada, pia.id(), version(pia), Optional.empty()));
  }

  @Test
  @Tag("D-05")
  void anAddressThatAnybodyHasIsRefused() {
    administration.remove(ada, acme.con().id());
    for (Member owner : List.of(acme.ada(), acme.ina(), acme.con())) {
      assertThatThrownBy(() -> change(pia, owner.email().toUpperCase(Locale.ROOT)))
          .isInstanceOf(AddressTaken.class);
    }
    assertThat(emailOf(pia)).isEqualTo(pia.email());
    assertThat(actions("invitation.resend")).isZero();
  }

  @Test
  @Tag("RAW-49")
  void anAddressOfAnotherOrganizationIsFree() {
    change(pia, stage.globex().xan().email());
    assertThat(emailOf(pia)).startsWith("xan@");
  }

  @Test
  @Tag("R-07")
  void aDoubleClickChangesOnce() throws Exception {
    long seen = version(pia);
    Callable<Boolean> change =
        () -> {
          newcomerAddress.change(ada, pia.id(), seen, address("moved"));
          return true;
        };
    assertThat(rivals.atOnce(acme.id(), change, change)).containsExactly(true, true);
    assertThat(actions("user.change-address")).isOne();
    assertThat(actions("invitation.resend")).isOne();
  }

  @Test
  @Tag("R-06")
  void theSecondOfTwoManagersIsTold() {
    long seen = version(pia);
    change(pia, "moved");
    assertThatThrownBy(() -> newcomerAddress.change(ada, pia.id(), seen, address("elsewhere")))
        .isInstanceOf(Stale.class);
    assertThat(emailOf(pia)).isEqualTo(acme.address("moved"));
  }

  @Test
  @Tag("D-09")
  void whoCouldNotGrantWhatTheInvitationGrantsDoesNotMoveIt() {
    Actor uma = acme.actor(acme.uma());
    Member boss = invite("boss", ADMINISTRATOR);
    Member packer = invite("packer", DOWNLOAD_PACKAGE_MANAGER);
    assertRefused(
        UserRefusal.BEYOND_YOURS,
        () -> newcomerAddress.change(uma, boss.id(), version(boss), address("moved")));
    assertRefused(
        GrantRefusal.BEYOND_YOURS,
        () -> newcomerAddress.change(uma, packer.id(), version(packer), address("moved")));
    newcomerAddress.change(uma, pia.id(), version(pia), address("moved"));
    assertThat(emailOf(boss) + emailOf(packer)).isEqualTo(boss.email() + packer.email());
  }

  @Test
  @Tag("D-09")
  void whoMovesTheInvitationAnswersForIt() {
    Member packer = invite("packer", DOWNLOAD_PACKAGE_MANAGER);
    newcomerAddress.change(acme.actor(acme.ben()), packer.id(), version(packer), address("moved"));
    assertThat(
            rows.one(
                Long.class,
                "SELECT granted_by FROM user_role WHERE user_id = ?",
                packer.id().value()))
        .isEqualTo(acme.ben().id().value());
  }

  @Test
  void whoHasJoinedOrLeftIsRefused() {
    for (Member joined : List.of(acme.con(), acme.ina())) {
      assertRefused(
          UserRefusal.NOT_PENDING,
          () -> newcomerAddress.change(ada, joined.id(), version(joined), address("moved")));
    }
    administration.remove(ada, acme.con().id());
    assertRefused(
        UserRefusal.REMOVED,
        () -> newcomerAddress.change(ada, acme.con().id(), version(acme.con()), address("moved")));
  }

  @Test
  @Tag("D-05")
  void invitingAndMovingToOneAddressAtOnceGiveItToOne() throws Exception {
    long seen = version(pia);
    Callable<Boolean> move =
        attempt(() -> newcomerAddress.change(ada, pia.id(), seen, address("moved")));
    Callable<Boolean> invite =
        attempt(() -> acme.invite(acme.ada(), acme.consumers(acme.address("moved")), "Mo", "V"));
    assertThat(rivals.atOnce(acme.id(), move, invite)).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void movingAndJoiningAtOnceNeverLeaveAnAddressThatNobodyProved() throws Exception {
    Token token = links.newLink(acme.id(), pia.id());
    long seen = version(pia);
    List<Boolean> done =
        rivals.atOnce(
            acme.id(),
            attempt(() -> newcomerAddress.change(ada, pia.id(), seen, address("moved"))),
            () -> accept(token));
    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(emailOf(pia)).isEqualTo(done.getFirst() ? acme.address("moved") : pia.email());
  }

  @Test
  @Tag("RAW-01")
  @Tag("RAW-02")
  void neitherStrangersNorPeopleWithoutThePermissionMoveAnybody() {
    Globex globex = stage.globex();
    long seen = version(pia);
    assertThatThrownBy(() ->
            newcomerAddress.change(globex.actor(globex.xan()), pia.id(), seen, address("moved")))
        .isInstanceOf(NotFound.class);
    for (Actor actor : List.of(acme.actor(acme.pat()), acme.visitor())) {
      assertThatThrownBy(() -> newcomerAddress.change(actor, pia.id(), seen, address("moved")))
          .isInstanceOf(Forbidden.class);
    }
    assertThat(emailOf(pia)).isEqualTo(pia.email());
  }

  private void change(Member member, String nameOrAddress) {
    newcomerAddress.change(
        ada,
        member.id(),
        version(member),
        nameOrAddress.contains("@") ? EmailAddress.parse(nameOrAddress) : address(nameOrAddress));
  }

  private Optional<EmailAddress> address(String name) {
    return EmailAddress.parse(acme.address(name));
  }

  private Member invite(String name, SystemRole role) {
    return acme.invite(
        acme.ada(), acme.producers(Set.of(role), acme.address(name)), "Some", "Body");
  }

  /** Somebody known who was never invited. */
  private Member contact() {
    rows.change("DELETE FROM invitation WHERE user_id = ?", pia.id().value());
    rows.change(
        """
        UPDATE app_user
        SET state = 'INACTIVE', first_name = 'Cora', last_name = 'Conti'
        WHERE id = ?
        """,
        pia.id().value());
    return pia;
  }

  private static Callable<Boolean> attempt(Runnable command) {
    return () -> {
      try {
        command.run();
        return true;
      } catch (Refused refused) {
        return false;
      }
    };
  }

  private boolean accept(Token token) {
    return acceptInvitation
        .accept(
            acme.visitor(),
            token,
            new Joining(
                "Pia",
                "Pine",
                ChosenPasswords.withHash("{test}hash"),
                new Preferences("en", null, "SYSTEM")))
        .isPresent();
  }

  private String emailOf(Member member) {
    return rows.one(String.class, "SELECT email FROM app_user WHERE id = ?", member.id().value());
  }

  private long version(Member member) {
    return rows.one(Long.class, "SELECT version FROM app_user WHERE id = ?", member.id().value());
  }

  private int mailed() {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM outbox_mail WHERE organization_id = ?",
        acme.id().value());
  }

  private long actions(String code) {
    return rows.audit(acme.id()).stream().filter(entry -> entry.action().equals(code)).count();
  }
}

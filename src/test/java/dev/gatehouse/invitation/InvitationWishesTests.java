package dev.gatehouse.invitation;

import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.TestClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("D-20")
class InvitationWishesTests {
  private static final Duration EXPIRED = Duration.ofDays(8);

  private final Acme acme;
  private final InvitationWishes wishes;
  private final InvitationAdministration administration;
  private final InvitationLinks links;
  private final MailServer mailServer;
  private final StatementCounter counter;
  private final TestClock clock;
  private final Rows rows;

  InvitationWishesTests(
      Stage stage,
      InvitationWishes wishes,
      InvitationAdministration administration,
      InvitationLinks links,
      MailServer mailServer,
      StatementCounter counter,
      TestClock clock,
      Rows rows) {
    this.acme = stage.acme();
    this.wishes = wishes;
    this.administration = administration;
    this.links = links;
    this.mailServer = mailServer;
    this.counter = counter;
    this.clock = clock;
    this.rows = rows;
  }

  @Test
  void theInviterIsToldOfAnExpiredInvitation() {
    Member pia = acme.pia();
    clock.pass(EXPIRED);
    ask(pia.email());
    ReceivedMail mail =
        mailServer.awaitMail(
            "to Ada about Pia",
            one -> one.to().contains(acme.ada().email()) && one.text().contains(pia.email()));
    assertThat(mail.link())
        .isEqualTo(acme.link("/users?q=" + URLEncoder.encode(pia.email(), StandardCharsets.UTF_8)));
    assertThat(told()).containsExactly(acme.ada().id().value());
  }

  @Test
  void theInviterIsToldOnceADay() {
    Member pia = acme.pia();
    clock.pass(EXPIRED);
    ask(pia.email());
    ask(pia.email());
    assertThat(told()).hasSize(1);
    clock.pass(Duration.ofHours(25));
    ask(pia.email());
    assertThat(told()).hasSize(2);
  }

  @Test
  void nobodyIsToldOfAnInvitationStillOpen() {
    ask(acme.pia().email());
    assertThat(told()).isEmpty();
  }

  @Test
  void nobodyIsToldOfARevokedInvitation() {
    Member pia = acme.pia();
    administration.revoke(acme.actor(acme.ada()), links.latestOf(acme.id(), pia.id()));
    clock.pass(EXPIRED);
    ask(pia.email());
    assertThat(told()).isEmpty();
  }

  @Test
  @Tag("S-08")
  void nobodyIsToldOfStrangersAndOfThoseWhoHaveJoined() {
    acme.con();
    acme.ina();
    clock.pass(EXPIRED);
    ask(acme.address("stranger"));
    ask(acme.con().email());
    ask(acme.ina().email());
    assertThat(told()).isEmpty();
  }

  @Test
  void whereTheInviterHasGoneTheManagersAreTold() {
    Member invited =
        acme.invite(
            acme.ben(),
            acme.producers(Set.of(USER_MANAGER), acme.address("late")),
            "Late",
            "Comer");
    acme.uma();
    acme.con();
    rows.change("UPDATE app_user SET state = 'INACTIVE' WHERE id = ?", acme.ben().id().value());
    clock.pass(EXPIRED);
    ask(invited.email());
    assertThat(told()).containsExactlyInAnyOrder(acme.ada().id().value(), acme.uma().id().value());
  }

  @Test
  void whereTheInviterManagesUsersNoMoreTheManagersAreTold() {
    Member invited = acme.invite(acme.uma(), acme.consumers(acme.address("late")), "Late", "Comer");
    rows.change("DELETE FROM user_role WHERE user_id = ?", acme.uma().id().value());
    clock.pass(EXPIRED);
    ask(invited.email());
    assertThat(told()).containsExactly(acme.ada().id().value());
  }

  @Test
  @Tag("S-08")
  @Tag("D-21")
  void askingDoesTheSameWhoeverAsks() {
    Member pia = acme.pia();
    clock.pass(EXPIRED);
    String stranger = acme.address("stranger");
    List<String> known = counter.statementsOf(() -> wish(pia.email()));
    assertThat(counter.statementsOf(() -> wish(stranger))).isEqualTo(known).isNotEmpty();
    assertThat(rows.audited(acme.id(), "invitation.ask"))
        .returns("VISITOR", Rows.Entry::actorKind)
        .returns(null, Rows.Entry::subjectId)
        .returns("{}", Rows.Entry::details);
  }

  private void ask(String address) {
    wish(address);
    rows.await(
        "the wish was looked at",
        () ->
            rows.one(
                    Integer.class,
                    """
                    SELECT COUNT(*)
                    FROM outbox_mail
                    WHERE organization_id = ? AND kind = 'invitation-wish' AND state = 'QUEUED'
                    """,
                    acme.id().value())
                == 0);
  }

  private void wish(String address) {
    wishes.ask(acme.visitor(), EmailAddress.parse(address).orElseThrow());
  }

  private List<Long> told() {
    return rows.all(
        Long.class,
        "SELECT recipient_id FROM invitation_notice WHERE organization_id = ? ORDER BY id",
        acme.id().value());
  }
}

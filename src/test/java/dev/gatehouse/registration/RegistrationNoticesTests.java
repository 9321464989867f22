package dev.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.mail.MailId;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom a registration concerns is looked at once more when the mail leaves. */
@DatabaseTest
@Tag("D-20")
class RegistrationNoticesTests {
  private final Acme acme;
  private final Registering registering;
  private final RegistrationWaitingMail waitingMail;
  private final RegistrationJoinedMail joinedMail;
  private final TestClock clock;
  private final Rows rows;

  RegistrationNoticesTests(
      Stage stage,
      Registering registering,
      RegistrationWaitingMail waitingMail,
      RegistrationJoinedMail joinedMail,
      TestClock clock,
      Rows rows) {
    this.acme = stage.acme();
    this.registering = registering;
    this.waitingMail = waitingMail;
    this.joinedMail = joinedMail;
    this.clock = clock;
    this.rows = rows;
  }

  @Test
  void whoManagesTheOrganizationNoMoreIsNotToldWhoWaits() {
    Member ben = acme.ben();
    RegistrationId id = registering.waiting(acme, acme.ada(), acme.address("mia"));
    MailOrder order = order(id, ben);
    assertThat(waitingMail.compose(order)).isPresent();
    rows.change("DELETE FROM user_role WHERE user_id = ?", ben.id().value());
    assertThat(waitingMail.compose(order)).isEmpty();
    assertThat(waitingMail.compose(order(id, acme.ada()))).isPresent();
  }

  @Test
  @Tag("D-19")
  void whoHasLeftTheAccountIsNotToldWhoJoinedIt() {
    AccountId fern = acme.accounts().selfRegistered();
    Member left = acme.fay();
    Member stays = member(fern);
    RegistrationId id =
        registering.ask(
            acme,
            registering.joining(
                registering.freeCode(acme),
                acme.address("mia"),
                registering.accountCode(acme, fern)));
    registering.complete(acme, registering.link(acme, id));
    MailOrder order = order(id, left);
    assertThat(joinedMail.compose(order)).isPresent();
    rows.change("DELETE FROM user_account WHERE user_id = ?", left.id().value());
    assertThat(joinedMail.compose(order)).isEmpty();
    assertThat(joinedMail.compose(order(id, stays))).isPresent();
  }

  private Member member(AccountId account) {
    return acme.join(
        acme.invite(
            acme.ada(),
            acme.invitation(
                acme.wish().consumer().at(account).roles(SystemRole.PORTAL_USER),
                acme.address("stays")),
            "Fern",
            "Person"));
  }

  private MailOrder order(RegistrationId id, Member recipient) {
    long notice =
        rows.one(
            Long.class,
            "SELECT id FROM registration_notice WHERE registration_id = ? AND recipient_id = ?",
            id.value(),
            recipient.id().value());
    return new MailOrder(new MailId(1), acme.id(), "any", notice, clock.instant());
  }
}

package dev.gatehouse.signin;

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
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.user.AddressTaken;
import dev.gatehouse.user.Stale;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asking for another address: for oneself, and for others. */
@DatabaseTest
@Tag("D-06")
class EmailChangeTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final Member con;
  private final EmailChange emailChange;
  private final UserAdministration administration;
  private final MailServer mails;
  private final StatementCounter counter;
  private final Rivals rivals;
  private final TestClock clock;
  private final Rows rows;

  EmailChangeTests(
      Stage stage,
      EmailChange emailChange,
      UserAdministration administration,
      MailServer mails,
      StatementCounter counter,
      Rivals rivals,
      TestClock clock,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.con = acme.con();
    this.emailChange = emailChange;
    this.administration = administration;
    this.mails = mails;
    this.counter = counter;
    this.rivals = rivals;
    this.clock = clock;
    this.rows = rows;
  }

  @Test
  void nothingChangesBeforeTheNewAddressIsConfirmed() {
    emailChange.request(acme.actor(con), wish("moved"));
    assertThat(emailOf(con)).isEqualTo(con.email());
    assertThat(emailChange.waiting(acme.actor(con), con.id()))
        .map(EmailChange.Waiting::address)
        .contains(acme.address("moved"));
  }

  @Test
  @Tag("S-19")
  void theNewAddressGetsALinkAndTheOldOneIsTold() {
    emailChange.request(acme.actor(con), wish("moved"));
    assertThat(mails.awaitMailTo(acme.address("moved")).link())
        .startsWith(acme.link("/email-confirmation/"));
    assertThat(mails.awaitMailTo(con.email(), "is to be changed").text())
        .contains(con.email(), acme.address("moved"))
        .doesNotContain("email-confirmation");
  }

  @Test
  @Tag("D-21")
  void askingIsAuditedWithoutAnAddress() {
    emailChange.requestFor(ada, con.id(), version(con), wish("moved"));
    assertThat(rows.audited(acme.id(), "email.request-change"))
        .returns(acme.ada().id().value(), Rows.Entry::actorId)
        .returns(con.id().value(), Rows.Entry::subjectId)
        .returns("{}", Rows.Entry::details);
  }

  @Test
  @Tag("S-08")
  void askingForOneselfDoesTheSameWhoeverHasTheAddress() {
    Actor actor = acme.actor(con);
    EmailWish stranger = wish("stranger");
    EmailWish pia = wishFor(acme.pia().email());
    EmailWish uma = wishFor(acme.uma().email());
    List<String> free = counter.statementsOf(() -> emailChange.request(actor, stranger));
    assertThat(counter.statementsOf(() -> emailChange.request(actor, pia)))
        .isEqualTo(free)
        .isNotEmpty();
    assertThat(counter.statementsOf(() -> emailChange.request(actor, uma))).isEqualTo(free);
    assertThat(emailChange.waiting(actor, con.id()))
        .map(EmailChange.Waiting::address)
        .contains(acme.uma().email());
  }

  @Test
  @Tag("S-08")
  @Tag("D-20")
  void whoeverHasTheAddressIsToldIfActiveAndGetsNoLink() {
    Member uma = acme.uma();
    emailChange.request(acme.actor(con), wishFor(uma.email()));
    assertThat(mails.awaitMailTo(uma.email(), "wanted to use your address").text())
        .contains(uma.email())
        .doesNotContain("email-confirmation", con.email());
    assertThat(mails.awaitMailTo(con.email(), "is to be changed").text()).contains(uma.email());

    emailChange.request(acme.actor(con), wishFor(acme.ina().email()));
    emailChange.request(acme.actor(con), wishFor(acme.pia().email()));
    awaitMailsLeft();
    assertThat(mailed("DROPPED")).isEqualTo(2);
    assertThat(tokens()).isZero();
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceAsksOnce() throws Exception {
    EmailWish wish = wish("moved");
    rivals.atOnce(acme.id(), () -> request(con, wish), () -> request(con, wish));
    request(con, wish);
    assertThat(requests(con)).isOne();
    assertThat(
            rows.audit(acme.id()).stream()
                .filter(entry -> entry.action().equals("email.request-change")))
        .hasSize(1);
  }

  @Test
  void askingAgainReplacesWhatWaited() {
    request(con, wish("first"));
    request(con, wish("second"));
    assertThat(emailChange.waiting(acme.actor(con), con.id()))
        .map(EmailChange.Waiting::address)
        .contains(acme.address("second"));
    assertThat(openRequests(con)).isOne();
  }

  @Test
  void whatIsNotConfirmedInADayWaitsNoMore() {
    request(con, wish("moved"));
    clock.pass(Duration.ofHours(25));
    assertThat(emailChange.waiting(acme.actor(con), con.id())).isEmpty();
  }

  @Test
  void thePresentAddressIsRefusedButAnotherSpellingIsAChange() {
    assertRefused(EmailRefusal.SAME, () -> request(con, wishFor(con.email())));
    request(con, wishFor(con.email().replace("con@", "Con@")));
    assertThat(openRequests(con)).isOne();
  }

  @Test
  @Tag("S-12")
  void oneIsNotAskedToConfirmMoreThanFiveTimesAnHour() {
    for (int number = 0; number < 5; number++) {
      request(con, wish("moved" + number));
    }
    assertRefused(EmailRefusal.TOO_OFTEN, () -> request(con, wish("moved")));
    clock.pass(Duration.ofMinutes(61));
    request(con, wish("moved"));
    assertThat(requests(con)).isEqualTo(6);
  }

  @Test
  @Tag("D-05")
  void aManagerIsToldThatTheAddressIsTakenInWhateverState() {
    for (Member owner : List.of(acme.uma(), acme.pia(), acme.ina())) {
      assertThatThrownBy(() ->
              emailChange.requestFor(ada, con.id(), version(con), wishFor(loud(owner.email()))))
          .isInstanceOf(AddressTaken.class);
    }
    administration.remove(ada, acme.ina().id());
    assertRefused(
        UserRefusal.ADDRESS_OF_REMOVED,
        () -> emailChange.requestFor(ada, con.id(), version(con), wishFor(acme.ina().email())));
    assertThat(requests(con)).isZero();
  }

  @Test
  @Tag("D-09")
  void onlyWhoHoldsEveryPermissionOfThePersonAsksForThem() {
    Member packer =
        acme.join(
            acme.invite(
                acme.ada(),
                acme.producers(Set.of(SystemRole.DOWNLOAD_PACKAGE_MANAGER), acme.address("pac")),
                "Pac",
                "Ker"));
    Actor uma = acme.actor(acme.uma());
    assertRefused(
        UserRefusal.HOLDS_MORE,
        () -> emailChange.requestFor(uma, packer.id(), version(packer), wish("moved")));
    assertRefused(
        UserRefusal.BEYOND_YOURS,
        () -> emailChange.requestFor(uma, acme.ben().id(), version(acme.ben()), wish("moved")));
    emailChange.requestFor(uma, con.id(), version(con), wish("moved"));
    assertThat(openRequests(con)).isOne();
  }

  @Test
  @Tag("RAW-09")
  void somebodyBlockedKeepsTheAddressUntilTheNewOneIsConfirmedToo() {
    emailChange.requestFor(ada, acme.ina().id(), version(acme.ina()), wish("moved"));
    assertThat(emailOf(acme.ina())).isEqualTo(acme.ina().email());
    mails.awaitMailTo(acme.address("moved"), "Confirm your new address");
    mails.awaitMailTo(acme.ina().email(), "is to be changed");
  }

  @Test
  void nobodyIsAskedToConfirmBeforeJoiningOrAfterLeaving() {
    assertRefused(
        UserRefusal.NEVER_JOINED,
        () -> emailChange.requestFor(ada, acme.pia().id(), version(acme.pia()), wish("moved")));
    administration.remove(ada, con.id());
    assertRefused(
        UserRefusal.REMOVED,
        () -> emailChange.requestFor(ada, con.id(), version(con), wish("moved")));
    assertThatThrownBy(() -> request(con, wish("moved"))).isInstanceOf(NotFound.class);
  }

  @Test
  @Tag("R-06")
  void aManagerWhoSawAnotherPersonIsTold() {
    long seen = version(con);
    administration.deactivate(ada, con.id());
    administration.activate(ada, con.id());
    assertThatThrownBy(() -> emailChange.requestFor(ada, con.id(), seen, wish("moved")))
        .isInstanceOf(Stale.class);
  }

  @Test
  @Tag("RAW-01")
  @Tag("RAW-02")
  void neitherStrangersNorPeopleWithoutThePermissionAskForOthers() {
    Globex globex = stage.globex();
    Actor xan = globex.actor(globex.xan());
    assertThatThrownBy(() -> emailChange.requestFor(xan, con.id(), version(con), wish("moved")))
        .isInstanceOf(NotFound.class);
    Actor pat = acme.actor(acme.pat());
    assertThatThrownBy(() -> emailChange.requestFor(pat, con.id(), version(con), wish("moved")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> emailChange.waiting(pat, con.id())).isInstanceOf(Forbidden.class);
    assertThat(requests(con)).isZero();
  }

  private boolean request(Member member, EmailWish wish) {
    emailChange.request(acme.actor(member), wish);
    return true;
  }

  private EmailWish wish(String name) {
    return wishFor(acme.address(name));
  }

  private static EmailWish wishFor(String address) {
    return new EmailWish(UUID.randomUUID(), EmailAddress.parse(address).orElseThrow());
  }

  private static String loud(String address) {
    return address.toUpperCase(Locale.ROOT);
  }

  private long version(Member member) {
    return rows.one(Long.class, "SELECT version FROM app_user WHERE id = ?", member.id().value());
  }

  private String emailOf(Member member) {
    return rows.one(String.class, "SELECT email FROM app_user WHERE id = ?", member.id().value());
  }

  private int requests(Member member) {
    return rows.one(
        Integer.class, "SELECT COUNT(*) FROM email_change WHERE user_id = ?", member.id().value());
  }

  private int openRequests(Member member) {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM email_change WHERE open_user_id = ?",
        member.id().value());
  }

  private int tokens() {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM email_change_token WHERE organization_id = ?",
        acme.id().value());
  }

  private int mailed(String state) {
    return rows.one(
        Integer.class,
        """
        SELECT COUNT(*)
        FROM outbox_mail
        WHERE organization_id = ? AND kind = 'email-confirmation' AND state = ?
        """,
        acme.id().value(),
        state);
  }

  private void awaitMailsLeft() {
    rows.await("all are decided", () -> mailed("QUEUED") == 0);
  }
}

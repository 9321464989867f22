package dev.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementState;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.user.DeleteUser;
import dev.gatehouse.user.Users;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Following the link of a registration, where no approval is needed. */
@DatabaseTest
@Tag("D-18")
class CompleteRegistrationTests {
  private final Acme acme;
  private final Globex globex;
  private final CompleteRegistration completing;
  private final Registering registering;
  private final Catalogue catalogue;
  private final Users users;
  private final DeleteUser deleteUser;
  private final MailServer mails;
  private final TestClock clock;
  private final Rivals rivals;
  private final Rows rows;

  CompleteRegistrationTests(
      Stage stage,
      CompleteRegistration completing,
      Registering registering,
      Catalogue catalogue,
      Users users,
      DeleteUser deleteUser,
      MailServer mails,
      TestClock clock,
      Rivals rivals,
      Rows rows) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.completing = completing;
    this.registering = registering;
    this.catalogue = catalogue;
    this.users = users;
    this.deleteUser = deleteUser;
    this.mails = mails;
    this.clock = clock;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  @Tag("FNO-17")
  @Tag("FNO-18")
  @Tag("FNO-19")
  @Tag("FNO-23")
  @Tag("FNO-27")
  @Tag("FNO-33")
  @Tag("D-19")
  void aNewCompanyGetsAnAccountWithItsEntitlementAndAnActivePortalUser() {
    EntitlementId sold = registering.sold(acme, null);
    String mia = acme.address("mia");

    assertThat(
            registering.complete(
                acme, registering.founding(registering.code(acme, sold), mia, "Moss Ltd")))
        .isEqualTo(Completion.JOINED);

    UserId user = acme.userWith(mia);
    assertThat(users.require(acme.id(), user).isActive()).isTrue();
    assertThat(
            rows.one(
                String.class,
                """
                SELECT CONCAT_WS('|', u.first_name, u.last_name, u.type, u.consumer, u.producer,
                  u.language, u.time_zone, a.name, a.type, r.code)
                FROM app_user u
                JOIN user_account l ON l.user_id = u.id
                JOIN account a ON a.id = l.account_id
                JOIN user_role h ON h.user_id = u.id
                JOIN role r ON r.id = h.role_id
                WHERE u.id = ?
                """,
                user.value()))
        .isEqualTo(
            "Mia|Moss|SELF_REGISTERED|1|0|en|Europe/Berlin|Moss Ltd|SELF_REGISTERED|"
                + SystemRole.PORTAL_USER.name());
    assertThat(catalogue.entitlement(acme, sold).account()).isEqualTo(accountOf(user));
    assertThat(rows.audited(acme.id(), "registration.complete"))
        .returns(user.value(), Rows.Entry::subjectId)
        .returns(user.value(), Rows.Entry::actorId);
    assertThat(rows.audited(acme.id(), "account.create").details()).contains("Moss Ltd");
    assertThat(rows.audited(acme.id(), "entitlement.claim")).isNotNull();
  }

  @Test
  @Tag("FNO-20")
  @Tag("FNO-33")
  @Tag("D-19")
  void whoJoinsMakesNoAccountAndClaimsForTheOneThereIs() {
    AccountId fern = acme.accounts().selfRegistered();
    EntitlementId sold = registering.sold(acme, null);
    int accounts = accounts(acme.id());

    assertThat(
            registering.complete(
                acme,
                registering.joining(
                    registering.code(acme, sold),
                    acme.address("mia"),
                    registering.accountCode(acme, fern))))
        .isEqualTo(Completion.JOINED);

    assertThat(accountOf(acme.userWith(acme.address("mia")))).isEqualTo(fern);
    assertThat(catalogue.entitlement(acme, sold).account()).isEqualTo(fern);
    assertThat(accounts(acme.id())).isEqualTo(accounts);
  }

  @Test
  @Tag("D-19")
  void anIdThatTheJoinedAccountHoldsChangesNothing() {
    AccountId fern = acme.accounts().selfRegistered();
    EntitlementId held = registering.sold(acme, fern);
    long version = catalogue.entitlement(acme, held).version();

    assertThat(
            registering.complete(
                acme,
                registering.joining(
                    registering.code(acme, held),
                    acme.address("mia"),
                    registering.accountCode(acme, fern))))
        .isEqualTo(Completion.JOINED);

    assertThat(catalogue.entitlement(acme, held).version()).isEqualTo(version);
  }

  @Test
  @Tag("D-19")
  void thePeopleOfAJoinedAccountAreTold() {
    AccountId fern = acme.accounts().selfRegistered();
    Member plain = member("plain", fern, SystemRole.PORTAL_USER);
    Member inactive = member("gone", fern, SystemRole.PORTAL_ADMINISTRATIVE_USER);
    rows.change("UPDATE app_user SET state = 'INACTIVE' WHERE id = ?", inactive.id().value());
    join("first", fern);
    assertThat(mails.awaitMailTo(plain.email(), "has joined your account").text())
        .contains("Mia Moss (%s)".formatted(acme.address("first")))
        .contains("Fern Studio");

    Member administrative = member("boss", fern, SystemRole.PORTAL_ADMINISTRATIVE_USER);
    int before = toldOf(plain);
    join("second", fern);
    mails.awaitMailTo(administrative.email(), "has joined your account");
    assertThat(toldOf(plain)).isEqualTo(before);
    assertThat(toldOf(administrative)).isEqualTo(1);
    assertThat(toldOf(inactive)).isZero();
  }

  @Test
  @Tag("S-03")
  void aLinkWorksOnceAndAllOthersOfTheRegistrationDieWithIt() {
    RegistrationId id = asked("mia");
    Token first = registering.link(acme, id);
    Token second = registering.link(acme, id);
    assertThat(registering.complete(acme, first)).isEqualTo(Completion.JOINED);
    assertThat(registering.complete(acme, first)).isEqualTo(Completion.DEAD);
    assertThat(registering.complete(acme, second)).isEqualTo(Completion.DEAD);
    assertThat(completing.find(acme.id(), second)).isEmpty();
  }

  @Test
  @Tag("S-03")
  void aLinkIsGoodForADayFromTheForm() {
    Token token = registering.link(acme, asked("mia"));
    clock.pass(Duration.ofHours(23));
    assertThat(completing.find(acme.id(), token)).isPresent();
    clock.pass(Duration.ofHours(2));
    assertThat(completing.find(acme.id(), token)).isEmpty();
    assertThat(registering.complete(acme, token)).isEqualTo(Completion.DEAD);
    assertThat(users.find(acme.id(), address("mia"))).isEmpty();
  }

  @Test
  @Tag("S-09")
  void aLinkIsGoodInItsOrganizationOnly() {
    Token token = registering.link(acme, asked("mia"));
    assertThat(completing.find(globex.id(), token)).isEmpty();
    assertThat(registering.complete(globex, token)).isEqualTo(Completion.DEAD);
    assertThat(registering.complete(acme, token)).isEqualTo(Completion.JOINED);
  }

  @Test
  @Tag("FNO-22")
  void whatHasBeenTakenMeanwhileIsNotCompletedAndNothingComesIntoBeing() {
    EntitlementId sold = registering.sold(acme, null);
    Token token =
        registering.link(
            acme,
            registering.ask(
                acme,
                registering.founding(
                    registering.code(acme, sold), acme.address("mia"), "Moss Ltd")));
    catalogue.become(acme, sold, EntitlementState.INACTIVE);
    int accounts = accounts(acme.id());

    assertThat(registering.complete(acme, token)).isEqualTo(Completion.IMPOSSIBLE);

    assertThat(accounts(acme.id())).isEqualTo(accounts);
    assertThat(users.find(acme.id(), address("mia"))).isEmpty();
    assertThat(rows.audited(acme.id(), "registration.fail").details()).contains("NOT_CLAIMABLE");
    assertThat(registering.complete(acme, token)).isEqualTo(Completion.DEAD);
  }

  @Test
  @Tag("D-05")
  void neitherIsAnAddressThatSomebodyGotMeanwhile() {
    Token token = registering.link(acme, asked("pia"));
    acme.pia();
    assertThat(registering.complete(acme, token)).isEqualTo(Completion.IMPOSSIBLE);
    assertThat(users.require(acme.id(), acme.pia().id()).isPending()).isTrue();
  }

  @Test
  void switchedOffNoLinkIsGood() {
    Token token = registering.link(acme, asked("mia"));
    registering.switchOff(acme, acme.ada());
    assertThatThrownBy(() -> registering.complete(acme, token)).isInstanceOf(NotFound.class);
    assertThat(users.find(acme.id(), address("mia"))).isEmpty();
  }

  @RepeatedTest(5)
  @Tag("S-07")
  @Tag("D-19")
  void ofTwoWithOneIdTheFirstGetsIt() throws Exception {
    String code = registering.freeCode(acme);
    Token mia = link(code, "mia", "Moss Ltd");
    Token tom = link(code, "tom", "Tide Ltd");
    int accounts = accounts(acme.id());

    assertThat(
            rivals.atOnce(
                acme.id(),
                () -> registering.complete(acme, mia),
                () -> registering.complete(acme, tom)))
        .containsExactlyInAnyOrder(Completion.JOINED, Completion.IMPOSSIBLE);
    assertThat(accounts(acme.id())).isEqualTo(accounts + 1);
  }

  @Test
  @Tag("D-01")
  @Tag("D-21")
  void whoIsErasedLeavesNoRegistrationBehind() {
    String name = "quentin%d".formatted(System.nanoTime());
    registering.complete(acme, registering.link(acme, asked(name)));
    registering.awaitMails(acme);
    assertThat(rows.columnsWith(name)).contains("registration.email");
    rows.change(
        "UPDATE app_user SET state = 'INACTIVE' WHERE id = ?",
        acme.userWith(acme.address(name)).value());
    deleteUser.delete(acme.actor(acme.ada()), acme.userWith(acme.address(name)));
    assertThat(rows.columnsWith(name)).isEmpty();
  }

  private RegistrationId asked(String name) {
    return registering.ask(
        acme, registering.founding(registering.freeCode(acme), acme.address(name), "Moss Ltd"));
  }

  private Token link(String code, String name, String company) {
    return registering.link(
        acme, registering.ask(acme, registering.founding(code, acme.address(name), company)));
  }

  private void join(String name, AccountId account) {
    registering.complete(
        acme,
        registering.joining(
            registering.freeCode(acme),
            acme.address(name),
            registering.accountCode(acme, account)));
  }

  private Member member(String name, AccountId account, SystemRole role) {
    return acme.join(
        acme.invite(
            acme.ada(),
            acme.invitation(acme.wish().consumer().at(account).roles(role), acme.address(name)),
            "Fern",
            "Person"));
  }

  private int toldOf(Member member) {
    registering.awaitMails(acme);
    return (int)
        mails.mailsTo(member.email()).stream()
            .filter(mail -> mail.subject().contains("has joined your account"))
            .count();
  }

  private AccountId accountOf(UserId user) {
    return new AccountId(
        rows.one(
            Long.class, "SELECT account_id FROM user_account WHERE user_id = ?", user.value()));
  }

  private int accounts(OrganizationId organization) {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM account WHERE organization_id = ?",
        organization.value());
  }

  private EmailAddress address(String name) {
    return EmailAddress.parse(acme.address(name)).orElseThrow();
  }
}

package dev.gatehouse.registration;

import static dev.gatehouse.support.Refusals.assertRefused;
import static dev.gatehouse.support.Refusals.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementState;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.user.Users;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Registrations that somebody has to approve. */
@DatabaseTest
@Tag("D-18")
class RegistrationDecisionsTests {
  private final Acme acme;
  private final Globex globex;
  private final Actor ada;
  private final Registering registering;
  private final RegistrationDecisions decisions;
  private final RegistrationQueue queue;
  private final Catalogue catalogue;
  private final Users users;
  private final MailServer mails;
  private final StatementCounter counter;
  private final Rivals rivals;
  private final Rows rows;

  RegistrationDecisionsTests(
      Stage stage,
      Registering registering,
      RegistrationDecisions decisions,
      RegistrationQueue queue,
      Catalogue catalogue,
      Users users,
      MailServer mails,
      StatementCounter counter,
      Rivals rivals,
      Rows rows) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.ada = acme.actor(acme.ada());
    this.registering = registering;
    this.decisions = decisions;
    this.queue = queue;
    this.catalogue = catalogue;
    this.users = users;
    this.mails = mails;
    this.counter = counter;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  void untilItIsApprovedThereIsARegistrationAndNoUser() {
    int accounts = accounts(acme.id());
    RegistrationId id = registering.waiting(acme, acme.ada(), acme.address("mia"));
    assertThat(registering.state(id)).isEqualTo("WAITING");
    assertThat(accounts(acme.id())).isEqualTo(accounts);
    assertThat(users.find(acme.id(), mia())).isEmpty();
    assertThat(rows.audited(acme.id(), "registration.wait").details())
        .isEqualTo("{\"registration\":%d}".formatted(id.value()));
  }

  @Test
  void thoseWhoCanApproveAreToldAndFindItInTheQueue() {
    acme.uma();
    registering.waiting(acme, acme.ada(), acme.address("mia"));
    assertThat(mails.awaitMailTo(acme.ada().email(), "waits for approval").links())
        .containsExactly(acme.link("/registrations"));
    assertThat(mails.mailsTo(acme.uma().email()))
        .noneMatch(mail -> mail.subject().contains("waits for approval"));
    assertThat(queue.list(ada, new RegistrationId(0), 10))
        .singleElement()
        .returns("Mia Moss", WaitingRegistration::name)
        .returns(acme.address("mia"), WaitingRegistration::email)
        .returns("Moss Ltd", WaitingRegistration::account)
        .returns(false, WaitingRegistration::joining)
        .returns(1, WaitingRegistration::lines)
        .satisfies(one -> assertThat(one.product()).startsWith("Product "));
  }

  @Test
  @Tag("FNO-19")
  @Tag("D-19")
  @Tag("S-16")
  void whoIsApprovedCanSignInAndIsToldSo() {
    EntitlementId sold = registering.sold(acme, null);
    RegistrationId id = waitingFor(sold);
    assertThat(catalogue.entitlement(acme, sold).account()).isNull();
    decisions.approve(ada, id, " See evil.example \n");
    UserId user = acme.userWith(acme.address("mia"));
    assertThat(users.require(acme.id(), user).isActive()).isTrue();
    assertThat(mails.awaitMailTo(acme.address("mia"), "is approved"))
        .satisfies(mail -> assertThat(mail.links()).containsExactly(acme.link("/sign-in")))
        .satisfies(mail -> assertThat(mail.text()).contains("See evil"));
    assertThat(rows.audited(acme.id(), "registration.approve"))
        .returns(acme.ada().id().value(), Rows.Entry::actorId)
        .returns(user.value(), Rows.Entry::subjectId);
    assertThat(kept(id)).isZero();
    assertThat(
            rows.one(
                String.class,
                """
                SELECT CONCAT_WS('|', a.name, a.type, e.id, r.state, r.comment)
                FROM user_account l
                JOIN account a ON a.id = l.account_id
                JOIN entitlement e ON e.account_id = a.id
                JOIN registration r ON r.account_id = a.id AND r.user_id = l.user_id
                WHERE l.user_id = ?
                """,
                user.value()))
        .isEqualTo(
            "Moss Ltd|SELF_REGISTERED|%d|COMPLETED|See evil.example".formatted(sold.value()));
    assertThat(rows.audited(acme.id(), "entitlement.claim").details()).isNotEmpty();
    assertThat(
            rows.one(
                Integer.class, "SELECT COUNT(*) FROM credential WHERE user_id = ?", user.value()))
        .isEqualTo(1);
  }

  @Test
  void whoIsRejectedIsToldWhyAndForgotten() {
    RegistrationId id = registering.waiting(acme, acme.ada(), acme.address("mia"));
    decisions.reject(ada, id, "Nobody knows you.");
    assertThat(mails.awaitMailTo(acme.address("mia"), "was not approved").text())
        .contains("Nobody knows you.");
    assertThat(users.find(acme.id(), mia())).isEmpty();
    assertThat(kept(id)).isZero();
    assertThat(registering.state(id)).isEqualTo("REJECTED");
    assertThat(rows.audited(acme.id(), "registration.reject"))
        .returns(acme.ada().id().value(), Rows.Entry::actorId)
        .returns("{\"registration\":%d}".formatted(id.value()), Rows.Entry::details);
  }

  @Test
  @Tag("R-07")
  void aDoubledClickHasOneEffect() {
    RegistrationId approved = registering.waiting(acme, acme.ada(), acme.address("mia"));
    RegistrationId rejected = registering.waiting(acme, acme.ada(), acme.address("tom"));
    decisions.approve(ada, approved, "");
    decisions.reject(ada, rejected, "");
    registering.awaitMails(acme);
    Map<String, List<String>> before = rows.everythingOf(acme.id());
    decisions.approve(ada, approved, "");
    decisions.reject(ada, rejected, "");
    assertThat(withoutLock(rows.everythingOf(acme.id()))).isEqualTo(withoutLock(before));
  }

  @Test
  @Tag("S-07")
  void ofTwoWhoDecideAtOnceOneComesFirst() throws Exception {
    RegistrationId id = registering.waiting(acme, acme.ada(), acme.address("mia"));
    assertThat(
            rivals.atOnce(
                acme.id(),
                attempt(() -> decisions.approve(ada, id, "")),
                attempt(() -> decisions.reject(ada, id, ""))))
        .filteredOn(refusal -> refusal.isPresent())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal).contains(RegistrationRefusal.DECIDED));
  }

  @Test
  void whatCannotBeApprovedAnyMoreIsRefusedWithTheReasonAndCanBeRejected() {
    EntitlementId sold = registering.sold(acme, null);
    RegistrationId id = waitingFor(sold);
    catalogue.become(acme, sold, EntitlementState.INACTIVE);
    assertRefused(RegistrationRefusal.NOT_CLAIMABLE, () -> decisions.approve(ada, id, ""));
    assertThat(decisions.obstacle(ada, id)).contains(RegistrationRefusal.NOT_CLAIMABLE);
    decisions.reject(ada, id, "");
    assertRefused(RegistrationRefusal.DECIDED, () -> decisions.approve(ada, id, ""));
  }

  @Test
  @Tag("D-05")
  void anAddressThatIsTakenMeanwhileIsNotApproved() {
    RegistrationId id = registering.waiting(acme, acme.ada(), acme.address("pia"));
    acme.pia();
    assertRefused(RegistrationRefusal.ADDRESS_TAKEN, () -> decisions.approve(ada, id, ""));
  }

  @Test
  void anAccountThatIsGoneIsJoinedByNobody() {
    registering.approval(acme, acme.ada(), true);
    RegistrationId id =
        registering.ask(
            acme,
            registering.joining(
                registering.freeCode(acme),
                acme.address("mia"),
                registering.accountCode(acme, acme.accounts().selfRegistered())));
    registering.complete(acme, registering.link(acme, id));
    rows.change("DELETE FROM account WHERE id = ?", acme.accounts().selfRegistered().value());
    assertRefused(RegistrationRefusal.ACCOUNT_GONE, () -> decisions.approve(ada, id, ""));
  }

  @Test
  void whatWaitsCanBeApprovedAfterRegistrationIsSwitchedOff() {
    RegistrationId id = registering.waiting(acme, acme.ada(), acme.address("mia"));
    registering.switchOff(acme, acme.ada());
    decisions.approve(ada, id, "");
    assertThat(registering.state(id)).isEqualTo("COMPLETED");
  }

  @Test
  @Tag("D-07")
  @Tag("S-09")
  void onlyThoseWhoManageThisOrganizationDecide() {
    RegistrationId id = registering.waiting(acme, acme.ada(), acme.address("mia"));
    Actor uma = acme.actor(acme.uma());
    Actor xan = globex.actor(globex.xan());
    assertThatThrownBy(() -> decisions.approve(uma, id, "")).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> decisions.reject(uma, id, "")).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> decisions.approve(xan, id, "")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> decisions.reject(xan, id, "")).isInstanceOf(NotFound.class);
    assertThat(registering.state(id)).isEqualTo("WAITING");
    assertThat(queue.list(xan, new RegistrationId(0), 10)).isEmpty();
  }

  @Test
  void aRegistrationThatNobodyCompletedConcernsNoManager() {
    RegistrationId id =
        registering.ask(
            acme,
            registering.founding(registering.freeCode(acme), acme.address("mia"), "Moss Ltd"));
    assertThatThrownBy(() -> decisions.approve(ada, id, "")).isInstanceOf(NotFound.class);
  }

  @Test
  void aCommentIsKeptShort() {
    RegistrationId id = registering.waiting(acme, acme.ada(), acme.address("mia"));
    assertRefused(RegistrationRefusal.COMMENT, () -> decisions.reject(ada, id, "x".repeat(501)));
    decisions.reject(ada, id, "x".repeat(500));
  }

  @Test
  void theQueueIsReadByKeyInOneStatement() {
    RegistrationId first = registering.waiting(acme, acme.ada(), acme.address("mia"));
    RegistrationId second = registering.waiting(acme, acme.ada(), acme.address("tom"));
    assertThat(queue.list(ada, new RegistrationId(0), 1))
        .extracting(WaitingRegistration::id)
        .containsExactly(first);
    assertThat(queue.list(ada, first, 1))
        .extracting(WaitingRegistration::id)
        .containsExactly(second);
    assertThat(counter.statementsOf(() -> queue.list(ada, new RegistrationId(0), 10))).hasSize(1);
  }

  private RegistrationId waitingFor(EntitlementId sold) {
    registering.approval(acme, acme.ada(), true);
    RegistrationId id =
        registering.ask(
            acme,
            registering.founding(registering.code(acme, sold), acme.address("mia"), "Moss Ltd"));
    registering.complete(acme, registering.link(acme, id));
    return id;
  }

  private EmailAddress mia() {
    return EmailAddress.parse(acme.address("mia")).orElseThrow();
  }

  /** How many of the columns with what the person gave are still filled. */
  private int kept(RegistrationId id) {
    return rows.one(
        Integer.class,
        """
        SELECT (first_name IS NOT NULL) + (last_name IS NOT NULL) + (time_zone IS NOT NULL)
          + (password_hash IS NOT NULL)
        FROM registration
        WHERE id = ?
        """,
        id.value());
  }

  private int accounts(OrganizationId organization) {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM account WHERE organization_id = ?",
        organization.value());
  }

  private static Map<String, List<String>> withoutLock(Map<String, List<String>> everything) {
    everything.remove("organization");
    return everything;
  }
}

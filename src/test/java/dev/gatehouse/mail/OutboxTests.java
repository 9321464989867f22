package dev.gatehouse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.InvitationAdministration;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class OutboxTests {
  private static final Duration PAST_THE_FIRST_WAIT = Duration.ofSeconds(7);

  private final Stage stage;
  private final Acme acme;
  private final InviteUsers inviteUsers;
  private final InvitationAdministration administration;
  private final InvitationLinks links;
  private final Outbox outbox;
  private final OutboxDelivery delivery;
  private final MailServer server;
  private final TransactionTemplate transactions;
  private final TestClock clock;
  private final Rows rows;

  OutboxTests(
      Stage stage,
      InviteUsers inviteUsers,
      InvitationAdministration administration,
      InvitationLinks links,
      Outbox outbox,
      OutboxDelivery delivery,
      MailServer server,
      TransactionTemplate transactions,
      TestClock clock,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.inviteUsers = inviteUsers;
    this.administration = administration;
    this.links = links;
    this.outbox = outbox;
    this.delivery = delivery;
    this.server = server;
    this.transactions = transactions;
    this.clock = clock;
    this.rows = rows;
  }

  @Test
  @Tag("D-20")
  @Tag("S-16")
  void aMailHasBothPartsAndSaysWhereItComesFrom() {
    invite("pia");
    ReceivedMail mail = server.awaitMailTo(acme.address("pia"));
    assertThat(mail.from()).contains("gatehouse@portal.test", acme.organization().name());
    assertThat(mail.text()).contains(acme.link("/invitation/"));
    assertThat(mail.html()).contains("<html", acme.link("/invitation/"));
    awaitState("pia", "SENT");
  }

  @Test
  @Tag("R-01")
  void aMailLeavesOnlyAfterTheCommit() {
    Acme other = stage.acme();
    transactions.executeWithoutResult(status -> {
      invite("pia");
      // Queued later and sent: by then the uncommitted one had its chance, too.
      CompletableFuture.runAsync(() ->
              inviteUsers.invite(other.actor(other.ada()), other.consumers(other.address("con"))))
          .join();
      server.awaitMailTo(other.address("con"));
      assertThat(server.mailsTo(acme.address("pia"))).isEmpty();
    });
    server.awaitMailTo(acme.address("pia"));
  }

  @Test
  @Tag("R-01")
  void whatIsRolledBackSendsNothing() {
    String count = "SELECT COUNT(*) FROM outbox_mail WHERE organization_id = ?";
    int before = rows.one(Integer.class, count, acme.id().value());
    transactions.executeWithoutResult(status -> {
      invite("pia");
      status.setRollbackOnly();
    });
    assertThat(rows.one(Integer.class, count, acme.id().value())).isEqualTo(before);
    assertThat(
            rows.one(
                Integer.class,
                """
                SELECT COUNT(*)
                FROM scheduled_tasks
                WHERE task_name = 'send-mail'
                  AND task_instance NOT IN (SELECT id FROM outbox_mail)
                """))
        .isZero();
  }

  @Test
  void aMailIsQueuedWithWhatCausesItOnly() {
    assertThatThrownBy(() -> outbox.enqueue(acme.id(), "invitation", 1))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  @Tag("R-02")
  void whileTheServerIsDownMailsWaitAndLeaveWhenItIsBack() {
    server.stop();
    try {
      invite("pia");
      awaitPutOff(mailOf("pia"));
      assertThat(stateOf("pia")).isEqualTo("QUEUED");
      assertThat(errorOf("pia")).isNotBlank();
    } finally {
      server.restart();
    }
    clock.pass(PAST_THE_FIRST_WAIT);
    server.awaitMailTo(acme.address("pia"));
    awaitState("pia", "SENT");
  }

  @Test
  @Tag("R-02")
  void aRecipientRefusedForGoodFailsWithTheWordsOfTheServerAndTheOthersGetTheirMail() {
    server.refuse(acme.address("gone"));
    inviteUsers.invite(
        acme.actor(acme.ada()),
        acme.consumers(acme.address("one"), acme.address("gone"), acme.address("two")));
    server.awaitMailTo(acme.address("one"));
    server.awaitMailTo(acme.address("two"));
    awaitState("gone", "FAILED");
    assertThat(errorOf("gone")).contains("550 5.1.1 No such mailbox");
    rows.await("it is not tried again", () -> tasks(mailOf("gone")) == 0);
    assertThat(attemptsOf("gone")).isEqualTo(1);
  }

  @Test
  @Tag("R-02")
  void aRecipientPutOffIsTriedAgain() {
    server.postpone(acme.address("pia"));
    invite("pia");
    awaitPutOff(mailOf("pia"));
    assertThat(stateOf("pia")).isEqualTo("QUEUED");
    assertThat(errorOf("pia")).contains("451 4.7.1 Greylisted");
    server.behave();
    clock.pass(PAST_THE_FIRST_WAIT);
    server.awaitMailTo(acme.address("pia"));
    awaitState("pia", "SENT");
  }

  @Test
  @Tag("R-02")
  void afterItsLastAttemptAMailHasFailed() {
    server.postpone(acme.address("pia"));
    invite("pia");
    awaitPutOff(mailOf("pia"));
    setAttempts(mailOf("pia"), Backoff.MOST_ATTEMPTS - 1);
    clock.pass(PAST_THE_FIRST_WAIT);
    awaitState("pia", "FAILED");
  }

  @Test
  @Tag("R-09")
  void aMailThatNobodyComposesIsSetAsideAndTheOthersGoOn() {
    MailId nobodys = enqueue("nobody", 1);
    awaitPutOff(nobodys);
    invite("pia");
    server.awaitMailTo(acme.address("pia"));
    setAttempts(nobodys, Backoff.MOST_ATTEMPTS - 1);
    clock.pass(PAST_THE_FIRST_WAIT);
    rows.await("it has failed", () -> state(nobodys).equals("FAILED"));
    assertThat(error(nobodys)).contains("internal error");
  }

  @Test
  @Tag("R-01")
  @Tag("S-16")
  void killedBetweenSendingAndWritingItDownItIsSentAgainUnderTheSameMessageId() {
    invite("pia");
    ReceivedMail first = server.awaitMailTo(acme.address("pia"));
    awaitState("pia", "SENT");
    MailId mail = mailOf("pia");
    // As the row stands when the portal dies right after the server took the mail.
    rows.change(
        "UPDATE outbox_mail SET state = 'QUEUED', finished_at = NULL WHERE id = ?", mail.value());
    assertThat(delivery.attempt(mail).isFinal()).isTrue();
    ReceivedMail second = server.awaitMailTo(acme.address("pia"), first);
    assertThat(second.messageId())
        .isEqualTo(first.messageId())
        .matches("<gatehouse\\.%d\\.\\d+@%s>".formatted(mail.value(), acme.host()));
    assertThat(second.link()).isNotEqualTo(first.link());
  }

  @Test
  @Tag("R-01")
  void aMailThatWasSentIsNotSentAgain() {
    invite("pia");
    server.awaitMailTo(acme.address("pia"));
    awaitState("pia", "SENT");
    assertThat(delivery.attempt(mailOf("pia")).isFinal()).isTrue();
    assertThat(server.mailsTo(acme.address("pia"))).hasSize(1);
  }

  @Test
  @Tag("D-20")
  void aMailWithoutReasonIsDropped() {
    server.postpone(acme.address("pia"));
    invite("pia");
    awaitPutOff(mailOf("pia"));
    administration.revoke(
        acme.actor(acme.ada()), links.latestOf(acme.id(), acme.userWith(acme.address("pia"))));
    server.behave();
    clock.pass(PAST_THE_FIRST_WAIT);
    awaitState("pia", "DROPPED");
    assertThat(server.mailsTo(acme.address("pia"))).isEmpty();
  }

  @Test
  @Tag("D-20")
  void onlyTheLatestMailOfAnInvitationIsSent() {
    server.postpone(acme.address("pia"));
    invite("pia");
    awaitPutOff(mailOf("pia"));
    MailId first = mailOf("pia");
    clock.pass(Duration.ofSeconds(6));
    administration.resend(
        acme.actor(acme.ada()),
        links.latestOf(acme.id(), acme.userWith(acme.address("pia"))),
        Optional.empty());
    delivery.attempt(first);
    assertThat(state(first)).isEqualTo("DROPPED");
    server.behave();
    clock.pass(Duration.ofMinutes(1));
    awaitState("pia", "SENT");
    assertThat(server.mailsTo(acme.address("pia"))).hasSize(1);
  }

  @Test
  @Tag("S-16")
  void aNameBecomesNeitherALinkNorALineNorMarkup() {
    Member eve =
        acme.join(
            acme.invite(
                acme.ada(),
                acme.producers(Set.of(SystemRole.USER_MANAGER), acme.address("eve")),
                "https://evil.example/login",
                "<b>Eve</b>\r\nBcc: bcc@evil.example"));
    inviteUsers.invite(acme.actor(eve), acme.consumers(acme.address("pia")));
    ReceivedMail mail = server.awaitMailTo(acme.address("pia"));
    assertThat(mail.to()).containsExactly(acme.address("pia"));
    assertThat(mail.links()).allMatch(link -> link.startsWith(acme.link("/")));
    assertThat(mail.text()).doesNotContain("\nBcc:", "evil.example", "https://evil");
    assertThat(mail.html()).doesNotContain("<b>Eve", "evil.example").contains("&lt;b&gt;Eve");
    assertThat(server.mailsTo("bcc@evil.example")).isEmpty();
  }

  @Test
  @Tag("S-04")
  void noTokenStandsInTheOutbox() {
    invite("pia");
    String link = server.awaitMailTo(acme.address("pia")).link();
    String token = link.substring(link.lastIndexOf('/') + 1);
    List<String> everything =
        rows.all(
            String.class,
            """
            SELECT CONCAT_WS(' ', kind, reference, state, last_error)
            FROM outbox_mail
            WHERE organization_id = ?
            UNION ALL
            SELECT CONCAT_WS(' ', task_name, task_instance, task_data) FROM scheduled_tasks
            """,
            acme.id().value());
    assertThat(everything).isNotEmpty().noneMatch(row -> row.contains(token));
  }

  private void invite(String name) {
    inviteUsers.invite(acme.actor(acme.ada()), acme.consumers(acme.address(name)));
  }

  private MailId enqueue(String kind, long reference) {
    return Optional.ofNullable(
            transactions.execute(status -> outbox.enqueue(acme.id(), kind, reference)))
        .orElseThrow();
  }

  private MailId mailOf(String name) {
    UserId user = acme.userWith(acme.address(name));
    return new MailId(
        rows.one(Long.class, "SELECT mail_id FROM invitation WHERE user_id = ?", user.value()));
  }

  private void awaitState(String name, String state) {
    rows.await(name + " is " + state, () -> stateOf(name).equals(state));
  }

  /** Its first attempt is over, and the next one has its time. */
  private void awaitPutOff(MailId id) {
    rows.await("tried and put off", () -> attempts(id) >= 1 && waitingTasks(id) == 1);
  }

  private String stateOf(String name) {
    return state(mailOf(name));
  }

  private int attemptsOf(String name) {
    return attempts(mailOf(name));
  }

  private String errorOf(String name) {
    return error(mailOf(name));
  }

  private int tasks(MailId id) {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'send-mail' AND task_instance = ?",
        Long.toString(id.value()));
  }

  private int waitingTasks(MailId id) {
    return rows.one(
        Integer.class,
        """
        SELECT COUNT(*)
        FROM scheduled_tasks
        WHERE task_name = 'send-mail' AND task_instance = ? AND NOT picked
        """,
        Long.toString(id.value()));
  }

  private String state(MailId id) {
    return rows.one(String.class, "SELECT state FROM outbox_mail WHERE id = ?", id.value());
  }

  private int attempts(MailId id) {
    return rows.one(Integer.class, "SELECT attempts FROM outbox_mail WHERE id = ?", id.value());
  }

  private String error(MailId id) {
    return rows.one(
        String.class, "SELECT COALESCE(last_error, '') FROM outbox_mail WHERE id = ?", id.value());
  }

  private void setAttempts(MailId id, int attempts) {
    rows.change("UPDATE outbox_mail SET attempts = ? WHERE id = ?", attempts, id.value());
  }
}

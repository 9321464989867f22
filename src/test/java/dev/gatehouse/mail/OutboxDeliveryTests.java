package dev.gatehouse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class OutboxDeliveryTests {

  private final Acme acme;
  private final Rows rows;
  private final Outbox outbox;
  private final OutboxDelivery delivery;
  private final MailTransport transport;
  private final MailServer server;
  private final SchedulerClient scheduler;
  private final TransactionOperations transactions;
  private final TestClock clock;

  OutboxDeliveryTests(
      Stage stage,
      Rows rows,
      Outbox outbox,
      OutboxDelivery delivery,
      MailTransport transport,
      MailServer server,
      SchedulerClient scheduler,
      TransactionOperations transactions,
      TestClock clock) {
    this.acme = stage.acme();
    this.rows = rows;
    this.outbox = outbox;
    this.delivery = delivery;
    this.transport = transport;
    this.server = server;
    this.scheduler = scheduler;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** */
  @Test
  void countsTheAttemptsAtAMailThatNobodyCanCompose() {
    MailId mail = unknownKind();

    rows.await("an attempt", () -> attempts(mail) > 0);

    assertThat(state(mail)).isEqualTo("QUEUED");
  }

  /** */
  @Test
  void setsAMailAsideThatBreaksAllItsAttempts() {
    MailId mail = unknownKind();
    rows.await("to be put off", () -> attempts(mail) > 0 && !isPicked(mail));
    rows.change(
        "UPDATE outbox_mail SET attempts = ? WHERE id = ?",
        Backoff.MOST_ATTEMPTS - 1,
        mail.value());
    clock.pass(Duration.ofSeconds(7));

    rows.await("to be given up", () -> state(mail).equals("FAILED"));

    rows.await("no more job", () -> scheduler.getScheduledExecution(SendMail.of(mail)).isEmpty());
  }

  /** a node that dies again and again on the same mail gives it up, too. */
  @Test
  void countsTheAttemptThatEndedWithItsNode() {
    MailId mail = unknownKind();
    rows.await("an attempt", () -> attempts(mail) > 0);
    int before = attempts(mail);

    assertThat(delivery.interrupted(mail).isFinal()).isFalse();

    assertThat(attempts(mail)).isGreaterThan(before);
  }

  @Test
  void mailsToTheAsciiFormOfADomain() throws MailRefused {
    MailOrder order = new MailOrder(new MailId(4711), acme.id(), "test", 0, Instant.EPOCH);

    transport.send(order, new Mail("Pia@bücher.example", "Subject", "text", "<p>text</p>"));

    assertThat(server.awaitMailTo("Pia@xn--bcher-kva.example").subject()).isEqualTo("Subject");
  }

  private MailId unknownKind() {
    return transactions.execute(status -> outbox.enqueue(acme.id(), "of-nobody", 0));
  }

  private boolean isPicked(MailId mail) {
    return scheduler.getScheduledExecution(SendMail.of(mail)).orElseThrow().isPicked();
  }

  private int attempts(MailId mail) {
    return rows.one(Integer.class, "SELECT attempts FROM outbox_mail WHERE id = ?", mail.value());
  }

  private String state(MailId mail) {
    return rows.one(String.class, "SELECT state FROM outbox_mail WHERE id = ?", mail.value());
  }
}

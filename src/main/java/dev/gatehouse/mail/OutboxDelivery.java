package dev.gatehouse.mail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One attempt to send one mail: compose and commit, send, write down how it went. Killed between the
 * last two it sends once more, under the same Message-ID; never not at all.
 */
@Component
class OutboxDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);

  private final OutboxMails mails;
  private final Map<String, MailComposer> composers;
  private final MailTransport transport;
  private final TransactionOperations transactions;

  OutboxDelivery(
      OutboxMails mails,
      List<MailComposer> composers,
      MailTransport transport,
      TransactionOperations transactions) {
    this.mails = mails;
    this.composers =
        composers.stream().collect(Collectors.toMap(MailComposer::kind, Function.identity()));
    this.transport = transport;
    this.transactions = transactions;
  }

  /** How it went; after a final outcome nothing more is to be done. */
  record Outcome(boolean isFinal, int attempts) {}

  Outcome attempt(MailId id) {
    Optional<MailOrder> queued = mails.queued(id);
    return queued.map(this::attempt).orElse(new Outcome(true, 0));
  }

  private Outcome attempt(MailOrder order) {
    Optional<Mail> composed =
        Objects.requireNonNull(transactions.execute(status -> compose(order)));
    if (composed.isEmpty()) {
      mails.dropped(order.id());
      return new Outcome(true, 0);
    }
    return send(order, composed.get());
  }

  private Optional<Mail> compose(MailOrder order) {
    MailComposer composer = composers.get(order.kind());
    if (composer == null) {
      throw new IllegalStateException("nobody composes mails of the kind " + order.kind());
    }
    return composer.compose(order);
  }

  private Outcome send(MailOrder order, Mail mail) {
    try {
      transport.send(order, mail);
      mails.sent(order.id());
      return new Outcome(true, 0);
    } catch (MailRefused refused) {
      return failed(order.id(), refused.isPermanent(), refused.serverWords());
    }
  }

  /** After an attempt that ended before a server was asked: counts like one that was put off. */
  Outcome brokeDown(MailId id, String cause) {
    return failed(id, false, "not composed: " + cause);
  }

  private Outcome failed(MailId id, boolean permanent, String words) {
    int attempts = mails.attemptFailed(id, words);
    boolean forGood = permanent || attempts >= Backoff.MOST_ATTEMPTS;
    if (forGood) {
      mails.failed(id);
    }
    LOG.warn("Mail {} not sent at attempt {}{}", id.value(), attempts, forGood ? ", given up" : "");
    return new Outcome(forGood, attempts);
  }
}

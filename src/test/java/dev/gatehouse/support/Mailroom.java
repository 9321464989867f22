package dev.gatehouse.support;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Where mails lie once the SMTP server took them, and how that server has been told to behave. */
final class Mailroom {

  private final List<ReceivedMail> mails = new ArrayList<>();
  private final Map<String, String> answers = new HashMap<>();
  private Duration delay = Duration.ZERO;
  private int nextId = 1;

  synchronized void receive(List<String> recipients, MimeMessage message) {
    mails.add(ReceivedMail.of(nextId++, recipients, message, Instant.now()));
    notifyAll();
  }

  synchronized List<ReceivedMail> mails() {
    return List.copyOf(mails);
  }

  synchronized void clear() {
    mails.clear();
  }

  synchronized void answer(String address, String reply) {
    answers.put(address, reply);
  }

  synchronized Optional<String> answerTo(String address) {
    return Optional.ofNullable(answers.get(address));
  }

  synchronized void dawdle(Duration delay) {
    this.delay = delay;
  }

  synchronized void behave() {
    answers.clear();
    delay = Duration.ZERO;
    notifyAll();
  }

  /** Returns when the present delay is over or the server behaves again. */
  synchronized void pause() {
    long end = System.nanoTime() + delay.toNanos();
    while (!delay.isZero() && System.nanoTime() < end) {
      waitUntil(end);
    }
  }

  synchronized ReceivedMail await(
      String description, Predicate<ReceivedMail> wanted, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (newest(wanted).isEmpty() && System.nanoTime() < end) {
      waitUntil(end);
    }
    return newest(wanted).orElseThrow(() -> new AssertionError(missing(description, limit)));
  }

  private Optional<ReceivedMail> newest(Predicate<ReceivedMail> wanted) {
    return mails.reversed().stream().filter(wanted).findFirst();
  }

  private void waitUntil(long end) {
    try {
      wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String missing(String description, Duration limit) {
    return "No mail %s within %d s; there are %s"
        .formatted(
            description,
            limit.toSeconds(),
            mails.stream().map(mail -> mail.to() + " " + mail.subject()).toList());
  }
}

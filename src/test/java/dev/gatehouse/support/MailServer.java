package dev.gatehouse.support;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * A real SMTP server on a free port of this machine that keeps every mail and delivers none.
 *
 * <p>It can also misbehave like the servers out there: refuse, postpone, dawdle, hang, be down.
 */
public final class MailServer implements AutoCloseable {

  private final Mailroom mailroom = new Mailroom();
  private SmtpServer server;

  private MailServer() {
    server = start(0);
  }

  public static MailServer start() {
    return new MailServer();
  }

  public String host() {
    return "127.0.0.1";
  }

  /** Stays the same while the server is down. */
  public int port() {
    return server.getPort();
  }

  /** All mails, in the order they came. */
  public List<ReceivedMail> mails() {
    return mailroom.mails();
  }

  public List<ReceivedMail> mailsTo(String address) {
    return mails().stream().filter(mail -> mail.to().contains(address)).toList();
  }

  /** The newest mail to the address; waits for one up to 15 seconds. */
  public ReceivedMail awaitMailTo(String address) {
    return awaitMail("to " + address, mail -> mail.to().contains(address));
  }

  /** The newest mail to the address that came after another one; waits up to 15 seconds. */
  public ReceivedMail awaitMailTo(String address, ReceivedMail after) {
    return awaitMail(
        "to %s after no. %d".formatted(address, after.id()),
        mail -> mail.to().contains(address) && mail.id() > after.id());
  }

  /** The newest mail to the address with such a subject, whatever else may be under way to it. */
  public ReceivedMail awaitMailTo(String address, String subject) {
    return awaitMail(
        "to %s: %s".formatted(address, subject),
        mail -> mail.to().contains(address) && mail.subject().contains(subject));
  }

  /** The newest mail of that kind; the description is for the failure message. */
  public ReceivedMail awaitMail(String description, Predicate<ReceivedMail> wanted) {
    return mailroom.await(description, wanted, Duration.ofSeconds(15));
  }

  /** Answers 550 to this recipient from now on. */
  public void refuse(String address) {
    mailroom.answer(address, "550 5.1.1 No such mailbox");
  }

  /** Answers 451 to this recipient from now on, as a greylisting server does. */
  public void postpone(String address) {
    mailroom.answer(address, "451 4.7.1 Greylisted, please try again later");
  }

  /** Takes this long to answer each MAIL command from now on. */
  public void dawdle(Duration delay) {
    mailroom.dawdle(delay);
  }

  /** Answers no MAIL command any more, until {@link #behave()}. */
  public void hang() {
    dawdle(Duration.ofDays(1));
  }

  /** Accepts everything at once again. */
  public void behave() {
    mailroom.behave();
  }

  /** Forgets the mails and every misbehaviour. */
  public void reset() {
    mailroom.behave();
    mailroom.clear();
  }

  /** Closes the port and every connection; the mails stay. */
  public void stop() {
    mailroom.behave();
    server.stopService();
  }

  /** Opens the same port again. */
  public void restart() {
    server = start(port());
  }

  @Override
  public void close() {
    stop();
  }

  private SmtpServer start(int port) {
    SmtpServer started =
        new RecordingSmtpServer(
            new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), mailroom);
    started.startService();
    awaitRunning(started);
    return started;
  }

  private static void awaitRunning(SmtpServer server) {
    try {
      if (!server.waitTillRunning(10_000)) {
        throw new IllegalStateException("The mail server did not start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

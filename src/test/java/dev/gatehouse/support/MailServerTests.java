package dev.gatehouse.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class MailServerTests {

  private final MailServer server = MailServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void keepsBothPartsAndTheLinks() throws MessagingException {
    send("pia@acme.test", "Grüße: http://localhost:8080/invitation/a-b_c. Bye", "<p>Grüße</p>");

    ReceivedMail mail = server.awaitMailTo("pia@acme.test");
    assertThat(mail.subject()).isEqualTo("Willkommen bei Ächme");
    assertThat(mail.from()).isEqualTo("gatehouse@localhost");
    assertThat(mail.text()).startsWith("Grüße");
    assertThat(mail.html()).contains("<p>Grüße</p>");
    assertThat(mail.link()).isEqualTo("http://localhost:8080/invitation/a-b_c");
    assertThat(mail.messageId()).startsWith("<");
  }

  @Test
  void tellsASecondMailFromTheFirst() throws MessagingException {
    send("pia@acme.test", "first", "");
    ReceivedMail first = server.awaitMailTo("pia@acme.test");
    send("pia@acme.test", "second", "");

    assertThat(server.awaitMailTo("pia@acme.test", first).text()).contains("second");
    assertThat(server.mailsTo("pia@acme.test")).hasSize(2);
  }

  @Test
  void refusesARecipientForGood() {
    server.refuse("gone@acme.test");

    assertThatThrownBy(() -> send("gone@acme.test", "text", ""))
        .isInstanceOf(MailSendException.class)
        .hasStackTraceContaining("550 5.1.1");
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void postponesARecipientUntilItBehaves() throws MessagingException {
    server.postpone("later@acme.test");
    assertThatThrownBy(() -> send("later@acme.test", "text", ""))
        .hasStackTraceContaining("451 4.7.1");

    server.behave();
    send("later@acme.test", "text", "");
    assertThat(server.mails()).hasSize(1);
  }

  @Test
  void hangsUntilTheSenderGivesUp() {
    server.hang();

    assertThatThrownBy(() -> send("pia@acme.test", "text", ""))
        .isInstanceOf(MailException.class)
        .hasStackTraceContaining("Read timed out");
  }

  @Test
  void comesBackOnTheSamePort() throws MessagingException {
    int port = server.port();
    send("pia@acme.test", "before", "");
    server.stop();
    assertThatThrownBy(() -> send("pia@acme.test", "text", "")).isInstanceOf(MailException.class);

    server.restart();
    send("pia@acme.test", "after", "");
    assertThat(server.port()).isEqualTo(port);
    assertThat(server.mails()).extracting(ReceivedMail::text).hasSize(2);
  }

  @Test
  void wakesThoseWhoWait() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var awaited = threads.submit(() -> server.awaitMailTo("pia@acme.test"));
      send("pia@acme.test", "text", "");
      assertThat(awaited.get().to()).containsExactly("pia@acme.test");
    }
  }

  private void send(String to, String text, String html) throws MessagingException {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(server.host());
    sender.setPort(server.port());
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "500");
    MimeMessage message = sender.createMimeMessage();
    MimeMessageHelper parts = new MimeMessageHelper(message, true, "UTF-8");
    parts.setFrom("gatehouse@localhost");
    parts.setTo(to);
    parts.setSubject("Willkommen bei Ächme");
    parts.setText(text, html);
    sender.send(message);
  }
}

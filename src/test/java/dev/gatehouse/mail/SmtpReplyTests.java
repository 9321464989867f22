package dev.gatehouse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

@Tag("R-02")
class SmtpReplyTests {
  private static final Address[] NONE = {};

  @Test
  void isPermanentWhereTheServerRefusesTheRecipientForGood() throws AddressException {
    MailRefused refused = SmtpReply.in(sending(recipient(550, "550 5.1.1 No such mailbox")));
    assertThat(refused.isPermanent()).isTrue();
    assertThat(refused.serverWords()).isEqualTo("550 5.1.1 No such mailbox");
  }

  @Test
  void isTemporaryWhereTheServerPostponesTheRecipient() throws AddressException {
    MailRefused refused = SmtpReply.in(sending(recipient(451, "451 4.7.1 Greylisted")));
    assertThat(refused.isPermanent()).isFalse();
    assertThat(refused.serverWords()).isEqualTo("451 4.7.1 Greylisted");
  }

  @Test
  void isThatOfTheMessageWhereNoRecipientIsToBlame() throws AddressException {
    assertThat(SmtpReply.in(sending(message(554, "554 Looks like spam"))).isPermanent()).isTrue();
    assertThat(SmtpReply.in(sending(message(452, "452 Out of disk"))).isPermanent()).isFalse();
  }

  @Test
  void isThatOfTheSender() throws AddressException {
    SMTPSenderFailedException sender =
        new SMTPSenderFailedException(
            new InternetAddress("gatehouse@acme.test"), "MAIL", 553, "553 Not from here");
    assertThat(SmtpReply.in(sending(sender)).isPermanent()).isTrue();
  }

  @Test
  void isTemporaryWhereNobodyAnswers() {
    MessagingException down =
        new MailConnectException(
            new SocketConnectException(
                "refused", new ConnectException("Connection refused"), "mail", 25, 5));
    MailRefused refused = SmtpReply.in(new MailSendException("failed", down, Map.of()));
    assertThat(refused.isPermanent()).isFalse();
    assertThat(refused.serverWords()).contains("Connection refused");
  }

  @Test
  void isTemporaryWhereOurPasswordIsWrong() {
    assertThat(
            SmtpReply.in(new MailAuthenticationException(new MessagingException("535 no")))
                .isPermanent())
        .isFalse();
  }

  @Test
  void isPermanentForAnAddressThatCannotBeWritten() {
    assertThat(SmtpReply.in(new MailParseException(new AddressException("bad"))).isPermanent())
        .isTrue();
  }

  @Test
  void isOnOneLine() throws AddressException {
    assertThat(
            SmtpReply.in(sending(recipient(550, "550-5.1.1 No\r\n550 5.1.1  such mailbox\n")))
                .serverWords())
        .isEqualTo("550-5.1.1 No 550 5.1.1 such mailbox");
  }

  /** As Spring wraps it: one exception for each message, below it the library's chains. */
  private static MailSendException sending(MessagingException reply) {
    MessagingException whole =
        new SendFailedException("Invalid Addresses", reply, NONE, NONE, NONE);
    return new MailSendException(Map.of("message", whole));
  }

  private static MessagingException recipient(int code, String words) throws AddressException {
    return new SMTPAddressFailedException(
        new InternetAddress("pia@acme.test"), "RCPT", code, words);
  }

  private static MessagingException message(int code, String words) throws AddressException {
    return new SMTPSendFailedException("DATA", code, words, null, NONE, NONE, NONE);
  }
}

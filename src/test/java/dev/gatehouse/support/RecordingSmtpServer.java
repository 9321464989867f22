package dev.gatehouse.support;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** GreenMail's SMTP server, asking a {@link Mailroom} how to behave and where to put the mails. */
final class RecordingSmtpServer extends SmtpServer {

  private final Mailroom mailroom;

  RecordingSmtpServer(ServerSetup setup, Mailroom mailroom) {
    super(setup, new Managers());
    this.mailroom = mailroom;
  }

  @Override
  protected ProtocolHandler createProtocolHandler(Socket client) {
    return new SmtpHandler(new SmtpCommandRegistry(), new Reception(managers, mailroom), client);
  }

  private static final class Reception extends SmtpManager {

    private final Mailroom mailroom;

    Reception(Managers managers, Mailroom mailroom) {
      super(managers.getImapHostManager(), managers.getUserManager());
      this.mailroom = mailroom;
    }

    @Override
    public @Nullable String checkSender(SmtpState state, MailAddress sender) {
      mailroom.pause();
      return super.checkSender(state, sender);
    }

    @Override
    public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
      return mailroom
          .answerTo(recipient.getEmail())
          .orElseGet(() -> super.checkRecipient(state, recipient));
    }

    @Override
    public synchronized void send(SmtpState state) {
      MovingMessage message = state.getMessage();
      mailroom.receive(
          message.getToAddresses().stream().map(MailAddress::getEmail).toList(),
          message.getMessage());
    }
  }
}

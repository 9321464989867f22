package dev.gatehouse.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** What the server answered, dug out of the exceptions of the mail library. */
final class SmtpReply {

  private static final int FIRST_PERMANENT = 500;

  private SmtpReply() {}

  /** Permanent only if the server said so with a 5xx of its own; all else may mend itself. */
  static MailRefused in(Exception failure) {
    Deque<Throwable> toLookAt = new ArrayDeque<>();
    toLookAt.add(failure);
    Throwable last = failure;
    Optional<MailRefused> refused = Optional.empty();
    while (refused.isEmpty() && !toLookAt.isEmpty()) {
      last = toLookAt.remove();
      refused = replyOf(last);
      causes(last).forEach(toLookAt::add);
    }
    Throwable deepest = last;
    return refused.orElseGet(() -> new MailRefused(false, oneLine(deepest), failure));
  }

  private static Optional<MailRefused> replyOf(Throwable failure) {
    return switch (failure) {
      case SMTPAddressFailedException recipient ->
          Optional.of(reply(recipient.getReturnCode(), recipient));
      case SMTPSenderFailedException sender -> Optional.of(reply(sender.getReturnCode(), sender));
      case SMTPSendFailedException send when send.getNextException() == null ->
          Optional.of(reply(send.getReturnCode(), send));
      case AddressException address -> Optional.of(reply(FIRST_PERMANENT, address));
      default -> Optional.empty();
    };
  }

  private static MailRefused reply(int code, Throwable failure) {
    return new MailRefused(code >= FIRST_PERMANENT, oneLine(failure), failure);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return switch (failure) {
      case MailSendException several ->
          Stream.concat(Arrays.stream(several.getMessageExceptions()), cause(several.getCause()));
      case MessagingException mail ->
          Stream.concat(cause(mail.getNextException()), cause(mail.getCause()));
      default -> cause(failure.getCause());
    };
  }

  private static Stream<Throwable> cause(@Nullable Throwable cause) {
    return Stream.ofNullable(cause);
  }

  private static String oneLine(Throwable failure) {
    String words =
        Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
    return words.strip().replaceAll("\\s+", " ");
  }
}

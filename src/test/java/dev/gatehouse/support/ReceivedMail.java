package dev.gatehouse.support;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A mail as its recipients got it; {@code to} are those of the envelope. */
public record ReceivedMail(
    int id,
    String from,
    List<String> to,
    String subject,
    String messageId,
    String text,
    String html,
    Instant receivedAt) {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

  /** The addresses in the text part, in reading order. */
  public List<String> links() {
    return LINK.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The first link of the text part; fails with the text when there is none. */
  public String link() {
    return links().stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("No link in this mail: " + text));
  }

  static ReceivedMail of(int id, List<String> recipients, MimeMessage message, Instant at) {
    try {
      return new ReceivedMail(
          id,
          first(message.getFrom()),
          recipients,
          Optional.ofNullable(message.getSubject()).orElse(""),
          Optional.ofNullable(message.getMessageID()).orElse(""),
          part(message, "text/plain").orElse(""),
          part(message, "text/html").orElse(""),
          at);
    } catch (MessagingException e) {
      throw new IllegalArgumentException("The mail cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String first(Address[] addresses) {
    return addresses == null ? "" : addresses[0].toString();
  }

  private static Optional<String> part(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return Optional.of(part.getContent().toString().replace("\r\n", "\n"));
    }
    return part.getContent() instanceof Multipart parts ? within(parts, type) : Optional.empty();
  }

  private static Optional<String> within(Multipart parts, String type)
      throws MessagingException, IOException {
    Optional<String> found = Optional.empty();
    for (int i = 0; i < parts.getCount() && found.isEmpty(); i++) {
      BodyPart inner = parts.getBodyPart(i);
      found = part(inner, type);
    }
    return found;
  }
}

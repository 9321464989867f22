package dev.gatehouse.development;

import dev.gatehouse.support.ReceivedMail;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A mail as the mailbox page shows it. */
record MailView(
    int id,
    String from,
    String to,
    String subject,
    String receivedAt,
    String text,
    List<String> links,
    boolean hasHtml) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  static MailView of(ReceivedMail mail) {
    return new MailView(
        mail.id(),
        mail.from(),
        String.join(", ", mail.to()),
        mail.subject(),
        TIME.format(mail.receivedAt()),
        mail.text(),
        mail.links(),
        !mail.html().isBlank());
  }
}

package dev.gatehouse.mail;

import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server, as plain text and HTML. */
@Component
class MailTransport {

  private final JavaMailSender sender;
  private final MailSettings settings;
  private final Organizations organizations;

  MailTransport(JavaMailSender sender, MailSettings settings, Organizations organizations) {
    this.sender = sender;
    this.settings = settings;
    this.organizations = organizations;
  }

  void send(MailOrder order, Mail mail) throws MailRefused {
    Organization organization = organizations.require(order.organization());
    try {
      sender.send(message(order, mail, organization));
    } catch (MailException | MessagingException | UnsupportedEncodingException failure) {
      throw SmtpReply.in(failure);
    }
  }

  private MimeMessage message(MailOrder order, Mail mail, Organization organization)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = sender.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    helper.setFrom(settings.from(), organization.name());
    helper.setTo(deliverable(mail.to()));
    helper.setSubject(mail.subject());
    helper.setText(mail.text(), mail.html());
    message.setHeader("Auto-Submitted", "auto-generated");
    // The same at every attempt, so that a mail that left twice is shown once.
    message.setHeader(
        "Message-ID",
        "<gatehouse.%d.%d@%s>"
            .formatted(order.id().value(), order.createdAt().toEpochMilli(), organization.host()));
    return message;
  }

  private static String deliverable(String to) {
    return EmailAddress.parse(to).map(EmailAddress::deliverable).orElse(to);
  }
}

package dev.gatehouse.mail;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Turns the templates mail/NAME.txt and mail/NAME.html into a mail. */
@Component
public class MailTemplates {

  private final ITemplateEngine engine;
  private final MessageSource messages;

  MailTemplates(ITemplateEngine engine, MessageSource messages) {
    this.engine = engine;
    this.messages = messages;
  }

  /**
   * The mail in the given language. Its subject is the message mail.NAME.subject with the given
   * arguments; names of people go through {@link Harmless} first.
   */
  public Mail render(
      String to, String name, Locale locale, Map<String, Object> model, Object... subject) {
    Context context = new Context(locale, model);
    return new Mail(
        to,
        messages.getMessage("mail." + name + ".subject", subject, locale),
        engine.process("mail/" + name + ".txt", context),
        engine.process("mail/" + name + ".html", context));
  }
}

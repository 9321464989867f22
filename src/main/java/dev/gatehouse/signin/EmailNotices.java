package dev.gatehouse.signin;

import dev.gatehouse.mail.MailComposer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told about a change of address, lest somebody else is behind it (D-06, S-19). */
@Configuration(proxyBeanMethods = false)
class EmailNotices {

  /** To the old address, as long as there is time to stop it. */
  static final String REQUESTED = "email-change-requested";

  /** To the old address, afterwards. */
  static final String CHANGED_FROM = "email-changed-from";

  /** To the new address, afterwards. */
  static final String CHANGED_TO = "email-changed-to";

  private static final String CHANGED = "email-changed";

  @Bean
  MailComposer emailChangeRequestedMail(EmailNoticeWriter writer) {
    return new EmailNoticeMail(REQUESTED, REQUESTED, RequestedEmail::before, writer);
  }

  @Bean
  MailComposer emailChangedFromMail(EmailNoticeWriter writer) {
    return new EmailNoticeMail(CHANGED_FROM, CHANGED, RequestedEmail::before, writer);
  }

  @Bean
  MailComposer emailChangedToMail(EmailNoticeWriter writer) {
    return new EmailNoticeMail(CHANGED_TO, CHANGED, change -> change.address().value(), writer);
  }
}

package dev.gatehouse.invitation;

import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.user.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What managers are told about invitations. */
@Configuration(proxyBeanMethods = false)
class NoticeMails {

  /** Somebody whose invitation has expired would like a new link (D-20). */
  static final String NEW_LINK = "invitation-notice";

  /** Somebody joined without the roles that the inviter could no longer give (D-09). */
  static final String LEFT_OUT = "invitation-left-out";

  @Bean
  MailComposer newLinkMail(
      JdbcClient jdbc, People people, Organizations organizations, MailTemplates templates) {
    return new InvitationNoticeMail(NEW_LINK, jdbc, people, organizations, templates);
  }

  @Bean
  MailComposer leftOutMail(
      JdbcClient jdbc, People people, Organizations organizations, MailTemplates templates) {
    return new InvitationNoticeMail(LEFT_OUT, jdbc, people, organizations, templates);
  }
}

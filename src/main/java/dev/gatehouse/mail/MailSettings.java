package dev.gatehouse.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code GATEHOUSE_MAIL_FROM}.
 *
 * @param from the sender of all mails, a plain address
 */
@ConfigurationProperties("gatehouse.mail")
record MailSettings(@DefaultValue("") String from) {}

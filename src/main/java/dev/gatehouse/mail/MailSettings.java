package dev.gatehouse.mail;

import dev.gatehouse.organization.BadSetting;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.PropertyResolver;

/**
 * {@code GATEHOUSE_MAIL_FROM}.
 *
 * @param from the sender of all mails, a plain address
 */
@ConfigurationProperties("gatehouse.mail")
public record MailSettings(@DefaultValue("") String from) {

  /** Throws BadSetting where no mail could ever leave (R-10). */
  public static void check(PropertyResolver environment) {
    require(environment.getProperty("spring.mail.host", ""), "SPRING_MAIL_HOST");
    String from = environment.getProperty("gatehouse.mail.from", "");
    require(from, "GATEHOUSE_MAIL_FROM");
    if (!isPlainAddress(from)) {
      throw new BadSetting("GATEHOUSE_MAIL_FROM", "is a plain address such as portal@example.com");
    }
  }

  private static void require(String value, String setting) {
    if (value.isBlank()) {
      throw new BadSetting(setting, "is missing");
    }
  }

  private static boolean isPlainAddress(String text) {
    try {
      return text.contains("@") && new InternetAddress(text, true).getAddress().equals(text);
    } catch (AddressException notAnAddress) {
      return false;
    }
  }
}

package dev.gatehouse;

import dev.gatehouse.mail.MailSettings;
import dev.gatehouse.organization.BadSetting;
import dev.gatehouse.organization.ConfiguredOrganization;
import dev.gatehouse.organization.OrganizationSettings;
import dev.gatehouse.signin.TrustedProxies;
import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses to start on missing or contradictory settings, before anything else happens. */
class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
    check(prepared.getEnvironment());
  }

  static void check(ConfigurableEnvironment environment) {
    requireDatabase(environment.getProperty("spring.datasource.url", ""));
    MailSettings.check(environment);
    TrustedProxies.check(environment);
    ConfiguredOrganization.from(
        Binder.get(environment)
            .bind("gatehouse", OrganizationSettings.class)
            .orElse(new OrganizationSettings(List.of())));
  }

  private static void requireDatabase(String url) {
    if (url.isBlank()) {
      throw new BadSetting("SPRING_DATASOURCE_URL", "is missing");
    }
    if (!url.startsWith("jdbc:mariadb:")) {
      throw new BadSetting(
          "SPRING_DATASOURCE_URL", "is an address such as jdbc:mariadb://localhost/gatehouse");
    }
  }
}

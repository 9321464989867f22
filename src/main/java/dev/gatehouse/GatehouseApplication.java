package dev.gatehouse;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Starts the portal; settings come from the environment, see docs/operations.md. */
@SpringBootApplication
@EnableResilientMethods
public class GatehouseApplication {

  static {
    // Columns hold UTC, and the database driver writes times in the zone of the Java machine.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(GatehouseApplication.class);
    application.addListeners(new SettingsCheck());
    application.run(arguments);
  }
}

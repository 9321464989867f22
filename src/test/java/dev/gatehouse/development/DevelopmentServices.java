package dev.gatehouse.development;

import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.signin.ChosenPasswords;
import dev.gatehouse.support.DatabaseServer;
import dev.gatehouse.support.MailServer;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.support.DynamicPropertyRegistrarBeanInitializer;

/** The database, the mailbox and the people of the development run. */
@TestConfiguration(proxyBeanMethods = false)
@Profile("development")
@Import({
  MailboxController.class,
  AcmeAndGlobex.class,
  DemonstrationTables.class,
  DemonstrationImport.class,
  DemonstrationCatalogue.class,
  InvitationLinks.class,
  ChosenPasswords.class
})
class DevelopmentServices {

  @Bean
  DatabaseServer databaseServer() {
    DatabaseServer server = DatabaseServer.keepingDataIn(Path.of("target/development/database"));
    server.createDatabase("gatehouse");
    return server;
  }

  @Bean
  JdbcConnectionDetails databaseConnection(DatabaseServer server) {
    return new DatabaseConnection(
        server.jdbcUrl("gatehouse"), server.username(), server.password());
  }

  @Bean
  MailServer mailServer() {
    return MailServer.start();
  }

  @Bean
  DynamicPropertyRegistrar mailPort(MailServer server) {
    return settings -> settings.add("spring.mail.port", server::port);
  }

  @Bean
  static DynamicPropertyRegistrarBeanInitializer dynamicSettings() {
    return new DynamicPropertyRegistrarBeanInitializer();
  }

  @Bean
  ApplicationRunner demonstrationFilling(ObjectProvider<Demonstration> demonstration) {
    return _ -> demonstration.ifAvailable(Demonstration::fill);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> welcome(ObjectProvider<Demonstration> demonstration) {
    return ready -> Welcome.of(ready.getApplicationContext(), demonstration).print();
  }

  private record DatabaseConnection(String getJdbcUrl, String getUsername, String getPassword)
      implements JdbcConnectionDetails {}
}

package dev.gatehouse.support;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What the portal runs on in tests: its own database and mail server, and a clock to move. */
@TestConfiguration(proxyBeanMethods = false)
class TestServices {
  private static final String DATABASE = "portal";

  @Bean
  JdbcConnectionDetails databaseConnection() {
    DatabaseServer server = DatabaseServer.forTests();
    server.createDatabase(DATABASE);
    return new DatabaseConnection(server.jdbcUrl(DATABASE), server.username(), server.password());
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
  @Primary
  TestClock testClock() {
    return new TestClock();
  }

  /**
   * The scheduler's clock goes with it: what is due in ten minutes is due when they have passed.
   */
  @Bean
  com.github.kagkarlsson.scheduler.Clock schedulerClock(TestClock clock) {
    return clock::instant;
  }

  @Bean
  static StatementCounter statementCounter() {
    return new StatementCounter();
  }

  private record DatabaseConnection(String getJdbcUrl, String getUsername, String getPassword)
      implements JdbcConnectionDetails {}
}

package dev.gatehouse.benchmark;

import dev.gatehouse.support.DatabaseServer;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A database that outlives the run, as filling it takes minutes, and a look at its clock. */
@TestConfiguration(proxyBeanMethods = false)
class BenchmarkServices {
  static final String DATABASE = "benchmark";

  @Bean
  DatabaseServer databaseServer() {
    DatabaseServer server = DatabaseServer.keepingDataIn(Path.of("target/benchmark/database"));
    server.createDatabase(DATABASE);
    return server;
  }

  @Bean
  JdbcConnectionDetails databaseConnection(DatabaseServer server) {
    return new DatabaseConnection(server.jdbcUrl(DATABASE), server.username(), server.password());
  }

  @Bean
  static SqlTime sqlTime() {
    return new SqlTime();
  }

  private record DatabaseConnection(String getJdbcUrl, String getUsername, String getPassword)
      implements JdbcConnectionDetails {}
}

package dev.gatehouse.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseServerTests {

  private final DatabaseServer server = DatabaseServer.forTests();

  @Test
  void isOnePerJvm() {
    assertThat(DatabaseServer.forTests()).isSameAs(server);
  }

  @Test
  void takesUndeclaredTextAsLatin1() {
    assertThat(client().sql("SELECT @@character_set_server").query(String.class).single())
        .isEqualTo("latin1");
  }

  @Test
  void listensToThisMachineOnly() {
    assertThat(client().sql("SELECT @@bind_address").query(String.class).single())
        .isEqualTo("127.0.0.1");
  }

  @Test
  void checksPasswords() {
    server.createDatabase("server_tests");
    assertThatThrownBy(() -> client("wrong").sql("SELECT 1").query(Integer.class).single())
        .hasStackTraceContaining("Access denied");
  }

  @Test
  void refusesAFolderInUse() {
    Path inUse = Path.of("target", "test-databases", Long.toString(ProcessHandle.current().pid()));
    assertThatThrownBy(() -> DatabaseServer.keepingDataIn(inUse)).hasMessageContaining("in use");
  }

  private JdbcClient client() {
    server.createDatabase("server_tests");
    return client(server.password());
  }

  private JdbcClient client(String password) {
    return JdbcClient.create(
        new DriverManagerDataSource(server.jdbcUrl("server_tests"), server.username(), password));
  }
}

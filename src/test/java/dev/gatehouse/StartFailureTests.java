package dev.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.organization.BadSetting;
import dev.gatehouse.support.DatabaseServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R-10, and the database that is not there. */
class StartFailureTests {

  private final DatabaseServer server = DatabaseServer.forTests();

  @Test
  void isTheLineOfTheSetting() {
    assertThat(line(new BadSetting("SPRING_MAIL_HOST", "is missing")))
        .contains("SPRING_MAIL_HOST is missing");
  }

  @Test
  void namesTheAddressOfADatabaseThatDoesNotAnswer() {
    assertThat(line(connecting("jdbc:mariadb://127.0.0.1:1/gatehouse", "any")))
        .hasValueSatisfying(
            line -> assertThat(line).startsWith("SPRING_DATASOURCE_URL").contains("refused"));
  }

  @Test
  void namesTheAddressOfADatabaseThatDoesNotExist() {
    assertThat(line(connecting(server.jdbcUrl("nowhere"), server.password())))
        .hasValueSatisfying(
            line -> assertThat(line).startsWith("SPRING_DATASOURCE_URL").contains("nowhere"));
  }

  @Test
  void namesTheAccountThatTheDatabaseRefuses() {
    assertThat(line(connecting(server.jdbcUrl(""), "wrong")))
        .hasValueSatisfying(line ->
            assertThat(line)
                .startsWith("SPRING_DATASOURCE_USERNAME")
                .contains("Access denied")
                .doesNotContain("\n"));
  }

  @Test
  void leavesDefectsToSpringBoot() {
    assertThat(line(new IllegalArgumentException("a defect"))).isEmpty();
  }

  private static Optional<String> line(Throwable cause) {
    return StartFailure.line(new IllegalStateException("context", cause));
  }

  private SQLException connecting(String url, String password) {
    try {
      DriverManager.getConnection(url, server.username(), password).close();
      throw new AssertionError("connected to " + url);
    } catch (SQLException refused) {
      return refused;
    }
  }
}

package dev.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.support.DatabaseServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** nodes that start at once, and nodes that were killed while migrating. */
class MigrationTests {

  private static final String DATABASE = "migration_tests";

  private final DatabaseServer server = DatabaseServer.forTests();
  private final DriverManagerDataSource database =
      new DriverManagerDataSource(server.jdbcUrl(DATABASE), server.username(), server.password());
  private final JdbcClient jdbc = JdbcClient.create(database);

  @BeforeEach
  void emptyDatabase() {
    server.dropDatabase(DATABASE);
    server.createDatabase(DATABASE);
  }

  @AfterEach
  void dropDatabase() {
    server.dropDatabase(DATABASE);
  }

  @Test
  void twoNodesAtOnceMigrateOnce() throws Exception {
    Callable<Long> node =
        () -> {
          migrate();
          return done();
        };
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      List<Future<Long>> both = nodes.invokeAll(List.of(node, node));

      assertThat(both.getFirst().get()).isPositive().isEqualTo(both.getLast().get());
    }
    assertThat(done()).isEqualTo(number("SELECT COUNT(DISTINCT ID) FROM DATABASECHANGELOG"));
  }

  @Test
  void clearsTheLockOfAKilledNode() throws LiquibaseException {
    migrate();
    execute("DELETE FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED DESC LIMIT 1");
    execute("UPDATE DATABASECHANGELOGLOCK SET LOCKED = 1, LOCKGRANTED = NOW(), LOCKEDBY = 'dead'");

    migrate();

    assertThat(number("SELECT COUNT(*) FROM DATABASECHANGELOGLOCK WHERE LOCKED")).isZero();
  }

  // What a change set did stays, if its node is killed before it writes down that it was done.
  @Test
  void everyChangeSetCanBeDoneAgain() throws LiquibaseException {
    migrate();
    long all = done();
    execute("DELETE FROM DATABASECHANGELOG");

    migrate();

    assertThat(done()).isEqualTo(all);
  }

  @Test
  void everyTableDeclaresItsCharacters() throws LiquibaseException {
    migrate();

    assertThat(
            number(
                """
                SELECT COUNT(*)
                FROM information_schema.tables
                WHERE table_schema = DATABASE()
                  AND table_name NOT LIKE 'DATABASECHANGELOG%'
                  AND table_collation NOT LIKE 'utf8mb4%'
                """))
        .isZero();
  }

  private void migrate() throws LiquibaseException {
    SpringLiquibase liquibase = new SpringLiquibase();
    liquibase.setDataSource(database);
    liquibase.setChangeLog("classpath:/db/changelog/changelog.yaml");
    liquibase.setResourceLoader(new DefaultResourceLoader());
    liquibase.setCustomizer(new MigrationLock());
    liquibase.afterPropertiesSet();
  }

  private long done() {
    return number("SELECT COUNT(*) FROM DATABASECHANGELOG");
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private void execute(String sql) {
    jdbc.sql(sql).update();
  }
}

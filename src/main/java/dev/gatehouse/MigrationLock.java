package dev.gatehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.Customizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lock of the database server, taken on the very connection that migrates: it dies with it, also
 * by kill -9. Liquibase's own lock is a row that survives that, so whoever holds ours clears it.
 */
class MigrationLock implements Customizer<Liquibase> {

  private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);
  private static final int MOST_WAITS = 90;

  // Names of locks are known to the whole server, and have at most 64 characters.
  private static final String TEN_SECONDS_FOR_LOCK =
      "SELECT GET_LOCK(CONCAT('gatehouse-', SHA1(DATABASE())), 10)";

  @Override
  public void customize(Liquibase liquibase) {
    JdbcConnection connection = (JdbcConnection) liquibase.getDatabase().getConnection();
    try {
      await(connection.getUnderlyingConnection());
      liquibase.forceReleaseLocks();
    } catch (SQLException | LiquibaseException failure) {
      throw new IllegalStateException("The schema cannot be migrated", failure);
    }
  }

  private static void await(Connection connection) throws SQLException {
    int waits = 0;
    while (!isGranted(connection)) {
      waits++;
      if (waits == MOST_WAITS) {
        throw new IllegalStateException("Another node has been migrating for too long");
      }
      LOG.info("Another node migrates the schema; waiting for it");
    }
  }

  private static boolean isGranted(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(TEN_SECONDS_FOR_LOCK)) {
      return answer.next() && answer.getInt(1) == 1;
    }
  }
}

package dev.gatehouse;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Makes a lock wait and a row changed meanwhile known as such, so that commands begin anew.
 * MariaDB sends both under the state HY000, of which Spring makes nothing by itself.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int ROW_CHANGED = 1020;
  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(ROW_CHANGED, LOCK_WAIT_TIMEOUT);

  @Bean
  SQLExceptionTranslator exceptionsOfMariaDb() {
    SQLExceptionSubclassTranslator translator = new SQLExceptionSubclassTranslator();
    translator.setCustomTranslator(DatabaseConfiguration::translate);
    return translator;
  }

  private static @Nullable DataAccessException translate(
      String task, @Nullable String sql, SQLException failure) {
    return WORTH_ANOTHER_TRY.contains(failure.getErrorCode())
        ? new CannotAcquireLockException(task, failure)
        : null;
  }
}

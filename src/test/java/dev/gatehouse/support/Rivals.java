package dev.gatehouse.support;

import dev.gatehouse.shared.OrganizationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commands at the same moment, each on a connection of its own. All have begun and stand before the
 * row of their organization when it is let go: what they read before they asked for the lock, they
 * read at once.
 */
@TestComponent
public class Rivals {
  // The server renews its table of transactions only if nobody has read it for 100 ms.
  private static final Duration FRESH = Duration.ofMillis(120);

  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final Rows rows;

  Rivals(TransactionTemplate transactions, JdbcClient jdbc, Rows rows) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** What each returned, in their order; fails as the first one that failed. */
  @SafeVarargs
  public final <T> List<T> atOnce(OrganizationId organization, Callable<T>... commands)
      throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = new ArrayList<>();
      transactions.executeWithoutResult(status -> {
        hold(organization);
        for (Callable<T> command : commands) {
          futures.add(threads.submit(command));
        }
        rows.await("all stand before the lock", FRESH, () -> waiting() >= commands.length);
      });
      for (Future<T> future : futures) {
        results.add(get(future));
      }
    }
    return results;
  }

  private void hold(OrganizationId organization) {
    jdbc.sql("SELECT id FROM organization WHERE id = ? FOR UPDATE")
        .param(organization.value())
        .query(Long.class)
        .single();
  }

  private int waiting() {
    return rows.one(
        Integer.class,
        """
        SELECT COUNT(*)
        FROM information_schema.innodb_trx
        WHERE trx_state = 'LOCK WAIT'
        """);
  }

  private static <T> T get(Future<T> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }
}

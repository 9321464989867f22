package dev.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Command;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DatabaseConfigurationTests {
  private static final String WRITE = "UPDATE app_user SET theme = 'DARK' WHERE id = ?";

  private final Acme acme;
  private final TransactionTemplate transactions;
  private final Rows rows;

  DatabaseConfigurationTests(Stage stage, TransactionTemplate transactions, Rows rows) {
    this.acme = stage.acme();
    this.transactions = transactions;
    this.rows = rows;
  }

  @Test
  @Tag("R-08")
  void aLockWaitThatTookTooLongIsWorthAnotherTry() throws NoSuchMethodException {
    transactions.executeWithoutResult(held -> {
      rows.change(WRITE, acme.ada().id().value());
      assertThatThrownBy(CompletableFuture.runAsync(this::writeImpatiently)::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(CannotAcquireLockException.class);
    });

    assertThat(Command.class.getAnnotation(Retryable.class).includes())
        .allMatch(type -> type.isAssignableFrom(CannotAcquireLockException.class));
  }

  private void writeImpatiently() {
    transactions.executeWithoutResult(waiting -> {
      rows.change("SET SESSION innodb_lock_wait_timeout = 1");
      try {
        rows.change(WRITE, acme.ada().id().value());
      } finally {
        rows.change("SET SESSION innodb_lock_wait_timeout = 5");
      }
    });
  }
}

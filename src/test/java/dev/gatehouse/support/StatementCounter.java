package dev.gatehouse.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Writes down the SQL that a block of code sends from its own thread, through whatever library. */
public final class StatementCounter implements BeanPostProcessor {
  private final ThreadLocal<Optional<List<String>>> heard =
      ThreadLocal.withInitial(Optional::empty);

  /** The statements in their order; a batch is one. */
  public List<String> statementsOf(Runnable block) {
    List<String> statements = new ArrayList<>();
    heard.set(Optional.of(statements));
    try {
      block.run();
    } finally {
      heard.remove();
    }
    return statements;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? proxy(DataSource.class, source, "") : bean;
  }

  private <T> T proxy(Class<T> type, T target, String sql) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          String statement = arguments != null && arguments[0] instanceof String text ? text : sql;
          if (method.getName().startsWith("execute")) {
            heard.get().ifPresent(statements -> statements.add(statement));
          }
          try {
            return listening(method.invoke(target, arguments), statement);
          } catch (InvocationTargetException failed) {
            throw failed.getCause();
          }
        };
    return type.cast(
        Proxy.newProxyInstance(
            StatementCounter.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object listening(Object result, String sql) {
    return switch (result) {
      case Connection connection -> proxy(Connection.class, connection, "");
      case CallableStatement call -> proxy(CallableStatement.class, call, sql);
      case PreparedStatement prepared -> proxy(PreparedStatement.class, prepared, sql);
      case Statement plain -> proxy(Statement.class, plain, "");
      case null, default -> result;
    };
  }
}

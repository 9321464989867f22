package dev.gatehouse.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Adds up how long all statements of all threads take. */
final class SqlTime implements BeanPostProcessor {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong statements = new AtomicLong();

  void reset() {
    nanos.set(0);
    statements.set(0);
  }

  long nanos() {
    return nanos.get();
  }

  long statements() {
    return statements.get();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? proxy(DataSource.class, source) : bean;
  }

  private <T> T proxy(Class<T> type, T target) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          long start = System.nanoTime();
          try {
            return listening(method.invoke(target, arguments));
          } catch (InvocationTargetException failed) {
            throw failed.getCause();
          } finally {
            if (method.getName().startsWith("execute")) {
              nanos.addAndGet(System.nanoTime() - start);
              statements.incrementAndGet();
            }
          }
        };
    return type.cast(
        Proxy.newProxyInstance(SqlTime.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object listening(Object result) {
    return switch (result) {
      case Connection connection -> proxy(Connection.class, connection);
      case CallableStatement call -> proxy(CallableStatement.class, call);
      case PreparedStatement prepared -> proxy(PreparedStatement.class, prepared);
      case Statement plain -> proxy(Statement.class, plain);
      case null, default -> result;
    };
  }
}

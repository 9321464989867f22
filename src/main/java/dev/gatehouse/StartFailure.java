package dev.gatehouse;

import dev.gatehouse.organization.BadSetting;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line what an operator can mend. Everything else is left to Spring Boot, which
 * shows where it happened.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

  private static final int UNKNOWN_DATABASE = 1049;
  private static final int NO_ACCESS_TO_DATABASE = 1044;

  @Override
  public boolean reportException(Throwable failure) {
    Optional<String> line = line(failure);
    line.ifPresent(words -> System.err.println("Gatehouse cannot start: " + words));
    return line.isPresent();
  }

  static Optional<String> line(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .flatMap(cause -> words(cause).stream())
        .findFirst();
  }

  private static Optional<String> words(Throwable cause) {
    return switch (cause) {
      case BadSetting bad -> Optional.of(oneLine(bad));
      case BindException bad -> Optional.of(misunderstood(bad.getName().toString()));
      case InvalidConfigurationPropertyValueException bad ->
          Optional.of(misunderstood(bad.getName()));
      case PortInUseException port ->
          Optional.of("SERVER_PORT or MANAGEMENT_SERVER_PORT " + port.getPort() + " is in use");
      case SQLException sql -> database(sql);
      default -> Optional.empty();
    };
  }

  /** Names the variable of the environment that sets the property. */
  private static String misunderstood(String property) {
    String variable = property.toUpperCase(Locale.ROOT).replace("-", "").replaceAll("\\W+", "_");
    return variable.replaceAll("_$", "") + " cannot be understood";
  }

  /** By the class of the SQLSTATE: 08 is the connection, 28 the account. */
  private static Optional<String> database(SQLException sql) {
    String state = Objects.requireNonNullElse(sql.getSQLState(), "");
    boolean unusable =
        sql.getErrorCode() == UNKNOWN_DATABASE || sql.getErrorCode() == NO_ACCESS_TO_DATABASE;
    String settings = null;
    if (state.startsWith("28")) {
      settings = "SPRING_DATASOURCE_USERNAME, _PASSWORD (or SPRING_LIQUIBASE_USER, _PASSWORD)";
    } else if (unusable || state.startsWith("08")) {
      settings = "SPRING_DATASOURCE_URL";
    }
    return Optional.ofNullable(settings).map(named -> named + ": " + oneLine(sql));
  }

  private static String oneLine(Throwable cause) {
    return Objects.requireNonNullElse(cause.getMessage(), "").strip().replaceAll("\\s+", " ");
  }
}

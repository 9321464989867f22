package dev.gatehouse.development;

import dev.gatehouse.support.FolderInUse;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** One line for a second development run beside the first. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class FolderInUseReport implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    Optional<Throwable> inUse =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .filter(FolderInUse.class::isInstance)
            .findFirst();
    inUse.ifPresent(cause -> System.err.println(cause.getMessage()));
    return inUse.isPresent();
  }
}

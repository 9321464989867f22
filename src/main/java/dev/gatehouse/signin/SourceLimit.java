package dev.gatehouse.signin;

import java.time.Duration;

/**
 * How often one source may do something.
 *
 * @param kind of what is counted, at most 20 characters
 * @param window counted from the first time
 */
public record SourceLimit(String kind, int most, Duration window) {

  /** Links that lead nowhere; good ones are never refused, whoever else sits behind the source. */
  public static final SourceLimit DEAD_LINKS =
      new SourceLimit("dead-link", 100, Duration.ofHours(1));
}

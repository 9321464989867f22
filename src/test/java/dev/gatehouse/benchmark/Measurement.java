package dev.gatehouse.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long something took, several times.
 *
 * @param requests nanoseconds from the request to the last byte of the answer
 * @param statements nanoseconds spent on SQL in each of them
 */
record Measurement(String name, long[] requests, long[] statements) {

  static final String HEADING =
      """
      | View | SQL p50 | SQL p95 | request p50 | request p95 |
      | --- | ---: | ---: | ---: | ---: |
      """;

  /** A line of the table, in milliseconds. */
  String line() {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | **%.1f** |%n",
        name,
        percentile(statements, 50),
        percentile(statements, 95),
        percentile(requests, 50),
        percentile(requests, 95));
  }

  private static double percentile(long[] nanos, int percent) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    int index = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
    return sorted[Math.max(0, index)] / 1e6;
  }
}

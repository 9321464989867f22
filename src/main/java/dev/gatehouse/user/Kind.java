package dev.gatehouse.user;

import java.util.List;
import java.util.stream.Stream;

/**
 * As what somebody is in the organization: a consumer, a producer, or both (RAW-26, RAW-33).
 *
 * @param consumer uses what is published; can hold scopes
 * @param producer works for the producer; can hold roles
 */
public record Kind(boolean consumer, boolean producer) {

  public static final Kind CONSUMER = new Kind(true, false);
  public static final Kind PRODUCER = new Kind(false, true);
  public static final Kind MIXED = new Kind(true, true);

  public Kind {
    if (!consumer && !producer) {
      throw new IllegalArgumentException("neither consumer nor producer");
    }
  }

  /** Their names, as stored in the audit trail. */
  public List<String> names() {
    return Stream.of(consumer ? "CONSUMER" : "", producer ? "PRODUCER" : "")
        .filter(name -> !name.isEmpty())
        .toList();
  }
}

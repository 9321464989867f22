package dev.gatehouse.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of the trail as it is listed, with the names that people have now. */
public record AuditRow(
    long id,
    Instant at,
    String action,
    String actorKind,
    @Nullable Long actorId,
    @Nullable String actorName,
    @Nullable Long subjectId,
    @Nullable String subjectName,
    String origin,
    String details) {

  /** The detail that holds the revisions of a subject before and after. */
  public static final String PERSON = "person";

  boolean namesPeople() {
    return details.contains("\"" + PERSON + "\"");
  }
}

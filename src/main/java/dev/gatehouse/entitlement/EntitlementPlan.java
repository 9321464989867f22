package dev.gatehouse.entitlement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What would come into being of a file.
 *
 * @param lines how many rows the file has, each of which is a line
 * @param entitlements only whole where there are no problems
 */
public record EntitlementPlan(
    int lines, List<PlannedEntitlement> entitlements, List<RowProblem> problems) {

  public EntitlementPlan {
    entitlements = List.copyOf(entitlements);
    problems = List.copyOf(problems);
  }

  public boolean isGood() {
    return problems.isEmpty();
  }

  /** By which is known what this row of this form has made. */
  static UUID key(UUID form, int line) {
    return UUID.nameUUIDFromBytes("%s/%d".formatted(form, line).getBytes(StandardCharsets.UTF_8));
  }
}

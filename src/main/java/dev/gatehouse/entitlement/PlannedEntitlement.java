package dev.gatehouse.entitlement;

import dev.gatehouse.account.Account;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entitlement as rows of a file ask for it.
 *
 * @param line of the file in which its first row begins
 * @param code none where the portal issues it
 * @param account none for an entitlement that can be claimed (D-19)
 */
public record PlannedEntitlement(
    int line,
    @Nullable EntitlementCode code,
    @Nullable Account account,
    EntitlementState state,
    List<PlannedLine> lines) {

  public PlannedEntitlement {
    lines = List.copyOf(lines);
  }

  UUID key(UUID form) {
    return EntitlementPlan.key(form, line);
  }
}

package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What one account, or nobody yet, is entitled to by its lines.
 *
 * @param account none until it is assigned or claimed (D-19)
 * @param version grows with each change
 */
public record Entitlement(
    EntitlementId id,
    EntitlementCode code,
    @Nullable AccountId account,
    EntitlementState state,
    long version) {

  /** Refuses with TRANSITION. */
  void requireCanBecome(EntitlementState next) {
    if (!state.mayBecome(next)) {
      throw new Refused(EntitlementRefusal.TRANSITION);
    }
  }

  /** Refuses with OBSOLETE: what is obsolete never changes again. */
  void requireOpen() {
    if (state == EntitlementState.OBSOLETE) {
      throw new Refused(EntitlementRefusal.OBSOLETE);
    }
  }

  /** Refuses with CHANGED if it was changed since the page showed it. */
  void requireVersion(long seen) {
    if (version != seen) {
      throw new Refused(EntitlementRefusal.CHANGED);
    }
  }

  public boolean isOpen() {
    return state != EntitlementState.OBSOLETE;
  }
}

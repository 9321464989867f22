package dev.gatehouse.entitlement;

/** How far an entitlement is, and with it all its lines (FNO-52). */
public enum EntitlementState {
  DRAFT,
  DEPLOYED,
  INACTIVE,
  OBSOLETE;

  /** Inactive is reversible, Obsolete final. */
  public boolean mayBecome(EntitlementState next) {
    return switch (this) {
      case DRAFT -> next == DEPLOYED || next == OBSOLETE;
      case DEPLOYED -> next == INACTIVE || next == OBSOLETE;
      case INACTIVE -> next == DEPLOYED || next == OBSOLETE;
      case OBSOLETE -> false;
    };
  }
}

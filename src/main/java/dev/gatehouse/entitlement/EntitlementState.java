package dev.gatehouse.entitlement;

import java.util.Locale;

/** How far an entitlement is, and with it all its lines (FNO-52). */
public enum EntitlementState {
  DRAFT,
  DEPLOYED,
  INACTIVE,
  OBSOLETE;

  /** In addresses, and the tail of message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

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

package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementState;
import java.util.Locale;

/** A state as the pages show it: the tails of its message key and of its colour. */
record StateView(String name, String tone) {

  static StateView of(EntitlementState state) {
    return new StateView(
        state.name().toLowerCase(Locale.ROOT),
        switch (state) {
          case DRAFT -> "pending";
          case DEPLOYED -> "active";
          case INACTIVE -> "inactive";
          case OBSOLETE -> "removed";
        });
  }
}

package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be done to the state of an entitlement, each with a page of its own (FNO-52). */
enum Step {
  DEPLOYMENT(EntitlementState.DEPLOYED),
  INACTIVATION(EntitlementState.INACTIVE),
  OBSOLESCENCE(EntitlementState.OBSOLETE);

  private final EntitlementState target;

  Step(EntitlementState target) {
    this.target = target;
  }

  EntitlementState target() {
    return target;
  }

  /** As addresses and message keys have it. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<Step> from(EntitlementState state) {
    return Arrays.stream(values()).filter(step -> state.mayBecome(step.target)).toList();
  }

  /** The one that the address ends with. */
  static Step of(HttpServletRequest request) {
    return Arrays.stream(values())
        .filter(step -> request.getRequestURI().endsWith("/" + step.path()))
        .findFirst()
        .orElseThrow();
  }
}

package dev.gatehouse.entitlement;

import java.util.Locale;
import java.util.Optional;

/**
 * Which of the entitlements within reach an end user asks for.
 *
 * @param search the beginning of an entitlement or activation ID, or of a word of the name of a
 *     product; empty for all
 * @param state without one, all that was ever deployed; a Draft is nobody's yet
 * @param after the entitlement behind which the list goes on
 */
public record ReachedFilter(
    String search, Optional<EntitlementState> state, Optional<EntitlementId> after) {

  public ReachedFilter {
    search = search.strip();
    state = state.filter(one -> one != EntitlementState.DRAFT);
  }

  boolean isSearch() {
    return !search.isEmpty();
  }

  /** For LIKE, the beginning of an ID; what no ID begins with where the search is none. */
  String code() {
    return EntitlementCode.beginning(search).map(Products::beginning).orElse(" ");
  }

  /** For LIKE, the beginning of a name. */
  String name() {
    return Products.beginning(search.toLowerCase(Locale.ROOT));
  }

  /** For LIKE, the beginning of a word within a name. */
  String word() {
    return "% " + name();
  }
}

package dev.gatehouse.portal.web;

import dev.gatehouse.entitlement.ReachedEntitlement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What assigning an entitlement within the own accounts sends.
 *
 * @param version of the entitlement as the page showed it
 * @param search for accounts to choose
 */
record HandOverForm(Long version, @Nullable Long account, String search) {

  HandOverForm {
    version = Objects.requireNonNullElse(version, -1L);
    search = Objects.requireNonNullElse(search, "");
  }

  /** The same choice about the entitlement as it is now. */
  HandOverForm now(ReachedEntitlement held) {
    return new HandOverForm(held.entitlement().version(), account, search);
  }

  static HandOverForm of(ReachedEntitlement held) {
    return new HandOverForm(held.entitlement().version(), held.held().value(), "");
  }
}

package dev.gatehouse.directory;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Which scopes are asked for.
 *
 * @param search the beginning of the name; empty for all
 * @param after the key behind which the page begins, see {@link ScopePage.Row#key}; or empty
 * @param before the key before which the page ends; or empty
 */
public record ScopeFilter(String search, String after, String before) {

  /** As keys of names are written. */
  String beginning() {
    return Normalizer.normalize(search, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }

  boolean isBackwards() {
    return after.isEmpty() && !before.isEmpty();
  }

  boolean isFirst() {
    return after.isEmpty() && before.isEmpty();
  }

  public boolean isNarrowed() {
    return !search.isBlank() || !isFirst();
  }
}

package dev.gatehouse.directory.web;

import dev.gatehouse.access.DescribedScope;
import dev.gatehouse.access.ScopeDefinition;
import java.util.Objects;
import java.util.UUID;

/**
 * What the page of one scope sends.
 *
 * @param key made with the page, so that the same page sent twice makes one scope
 * @param version of the scope that the page showed
 * @param seenName with the other: what that version was, to tell what has changed since
 */
record ScopeForm(
    UUID key,
    Long version,
    String name,
    String description,
    String seenName,
    String seenDescription) {

  ScopeForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    version = Objects.requireNonNullElse(version, 0L);
    name = Objects.requireNonNullElse(name, "").strip();
    description = Objects.requireNonNullElse(description, "").replace("\r\n", "\n").strip();
    seenName = Objects.requireNonNullElse(seenName, "");
    seenDescription = Objects.requireNonNullElse(seenDescription, "").replace("\r\n", "\n");
  }

  static ScopeForm fresh() {
    return new ScopeForm(UUID.randomUUID(), 0L, "", "", "", "");
  }

  static ScopeForm of(DescribedScope scope) {
    return new ScopeForm(
        UUID.randomUUID(),
        scope.version(),
        scope.name(),
        scope.description(),
        scope.name(),
        scope.description());
  }

  ScopeDefinition toDefinition() {
    return new ScopeDefinition(name, description);
  }

  /** The scope as it is now, with what was changed in this form on top. */
  ScopeForm onto(DescribedScope now) {
    return new ScopeForm(
        key,
        now.version(),
        name.equals(seenName) ? now.name() : name,
        description.equals(seenDescription) ? now.description() : description,
        now.name(),
        now.description());
  }
}

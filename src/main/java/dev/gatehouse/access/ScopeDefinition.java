package dev.gatehouse.access;

import dev.gatehouse.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a scope shall be called and say of itself.
 *
 * @param name as typed
 * @param description for those who grant it; may be empty and have several lines
 */
public record ScopeDefinition(String name, String description) {

  private static final int MOST_CHARACTERS = 500;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  public ScopeDefinition {
    name = ScopeName.parse(name).map(ScopeName::value).orElse(name);
    description = description.replace("\r\n", "\n").strip();
  }

  /** Refuses what cannot be a name or a description (D-17). */
  ScopeName requireSound() {
    if (description.codePointCount(0, description.length()) > MOST_CHARACTERS
        || CONTROL.matcher(description).find()) {
      throw new Refused(AccessRefusal.SCOPE_DESCRIPTION);
    }
    return ScopeName.parse(name).orElseThrow(() -> new Refused(AccessRefusal.SCOPE_NAME));
  }

  boolean describes(DescribedScope scope) {
    return name.equals(scope.name()) && description.equals(scope.description());
  }

  /** Of the form with this key and of what it says: the same for the form sent again. */
  UUID fingerprint(UUID key) {
    String content = "%s %s\n%s".formatted(key, name, description);
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }
}

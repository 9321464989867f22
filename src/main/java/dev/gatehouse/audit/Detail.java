package dev.gatehouse.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change was: values, or a value before and after. Never a name or address of a person, a
 * token or a password (D-21, S-18).
 */
public final class Detail {

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  Detail() {}

  public Detail with(String field, Object value) {
    values.put(field, value);
    return this;
  }

  /** Both values, or nothing where they are the same. */
  public Detail changed(String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      values.put(field, new Change(before, after));
    }
    return this;
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  private record Change(@Nullable Object before, @Nullable Object after) {}
}

package dev.gatehouse.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** A sentence that the next page shows once. Travels in the session, hence no richer types. */
record Flash(Kind kind, String messageKey, List<Object> arguments) implements Serializable {

  static final String NAME = "flash";

  /** How it looks. */
  public enum Kind {
    SUCCESS,
    DANGER;

    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Object[] argumentArray() {
    return arguments.toArray();
  }
}

package dev.gatehouse.directory;

import dev.gatehouse.shared.Refusal;
import java.util.List;

/**
 * What became of one person of a selection.
 *
 * @param label by what the person is told apart
 * @param reasonKey why nothing was done; empty if it was
 */
public record Outcome(String label, String reasonKey, List<Object> arguments) {

  static Outcome done(String label) {
    return new Outcome(label, "", List.of());
  }

  static Outcome refused(String label, Refusal reason, Object... arguments) {
    return new Outcome(label, reason.messageKey(), List.of(arguments));
  }

  public boolean isDone() {
    return reasonKey.isEmpty();
  }

  public Object[] argumentArray() {
    return arguments.toArray();
  }
}

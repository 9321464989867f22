package dev.gatehouse.directory;

import java.util.List;

/**
 * What became of one person of a selection.
 *
 * @param label by what the person is told apart
 * @param reasonKey why nothing was done; empty if it was
 */
public record Outcome(String label, String reasonKey, List<Object> arguments) {

  public boolean isDone() {
    return reasonKey.isEmpty();
  }

  public Object[] argumentArray() {
    return arguments.toArray();
  }
}

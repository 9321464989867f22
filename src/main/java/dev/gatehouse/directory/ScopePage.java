package dev.gatehouse.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some scopes in the order of their names, and whether there are more on either side. */
public record ScopePage(List<Row> rows, boolean hasPrevious, boolean hasNext) {

  /**
   * A scope and how many people hold it.
   *
   * @param key by which it is ordered
   * @param holders counted up to 10,000; more than that for any larger number
   */
  public record Row(
      long id,
      String name,
      String key,
      String description,
      @Nullable Instant retiredAt,
      int holders) {

    Row heldBy(int people) {
      return new Row(id, name, key, description, retiredAt, people);
    }
  }
}

package dev.gatehouse.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the first line of a file can name: the constants of an enum, in lower case.
 *
 * @param needed without it a file is refused
 * @param ours columns that we write beside them, which are neither read nor called unknown
 */
public record CsvColumns<C extends Enum<C>>(Class<C> type, C needed, Set<String> ours) {

  public CsvColumns {
    ours = Set.copyOf(ours);
  }

  /** As it stands in files. */
  public static String header(Enum<?> column) {
    return column.name().toLowerCase(Locale.ROOT);
  }

  public List<String> headers() {
    return Arrays.stream(type.getEnumConstants()).map(CsvColumns::header).toList();
  }

  /** Whatever the case, and with blanks or hyphens for the underscore. */
  Optional<C> named(String header) {
    String name = header.strip().replaceAll("[\\s-]+", "_").toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(column -> column.name().equals(name))
        .findFirst();
  }
}

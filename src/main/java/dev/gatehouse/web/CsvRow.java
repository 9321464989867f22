package dev.gatehouse.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of a file.
 *
 * @param line where it begins in the file; its first line has the number 1
 * @param cells as typed; none for a column that the file does not have
 */
public record CsvRow<C extends Enum<C>>(int line, Map<C, String> cells) {

  public CsvRow {
    cells = Map.copyOf(cells);
  }

  /** As typed; empty where there is none. */
  public String typed(C column) {
    return cells.getOrDefault(column, "");
  }

  /** What is meant: without blanks around it, and without what protects it from spreadsheets. */
  public String value(C column) {
    return CsvFile.original(typed(column).strip()).strip();
  }

  boolean isBlank() {
    return cells.values().stream().allMatch(String::isBlank);
  }

  /** The same for rows with the same cells in the same line, and for no other. */
  String text() {
    Stream<String> sorted =
        cells.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(cell -> Stream.of(cell.getKey().name(), cell.getValue()));
    return Stream.concat(Stream.of(String.valueOf(line)), sorted).collect(Collectors.joining("\0"));
  }
}

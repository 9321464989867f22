package dev.gatehouse.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.gatehouse.shared.Refused;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The first line of a file, which names its columns, and the separator under which it names most of
 * those we know.
 */
record CsvHeader<C extends Enum<C>>(CsvColumns<C> columns, char separator, List<String> names) {

  /** Refuses with COLUMN_MISSING or COLUMN_TWICE. */
  static <C extends Enum<C>> CsvHeader<C> of(CsvColumns<C> columns, String beginning) {
    CsvHeader<C> header =
        Stream.of(',', ';', '\t')
            .map(separator -> new CsvHeader<>(columns, separator, first(beginning, separator)))
            .max(Comparator.comparingLong(candidate -> candidate.known().size()))
            .orElseThrow();
    List<C> known = header.known();
    if (!known.contains(columns.needed())) {
      throw new Refused(CsvRefusal.COLUMN_MISSING, CsvColumns.header(columns.needed()));
    }
    known.stream()
        .filter(column -> Collections.frequency(known, column) > 1)
        .findFirst()
        .ifPresent(twice -> {
          throw new Refused(CsvRefusal.COLUMN_TWICE, CsvColumns.header(twice));
        });
    return header;
  }

  private static List<String> first(String beginning, char separator) {
    // Unclosed: the beginning may end within a value.
    Iterable<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(true)
            .ofCsvRecord(beginning);
    try {
      return StreamSupport.stream(records.spliterator(), false)
          .findFirst()
          .map(CsvRecord::getFields)
          .orElse(List.of());
    } catch (CsvParseException quotedByAnother) {
      return List.of();
    }
  }

  /** What stands at this place of a row, if it is one of ours. */
  Optional<C> column(int place) {
    return columns.named(names.get(place));
  }

  List<String> ignored() {
    return names.stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty() && columns.named(name).isEmpty())
        .filter(name -> !columns.ours().contains(name))
        .toList();
  }

  private List<C> known() {
    return names.stream().map(columns::named).flatMap(Optional::stream).toList();
  }
}

package dev.gatehouse.invitation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.gatehouse.shared.Refused;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The first line of a file, which names its columns, and the separator under which it names most of
 * those we know.
 */
record ImportHeader(char separator, List<String> names) {

  /** Written by us into files with results, which may well come back. */
  private static final Set<String> OUR_OWN = Set.of("result", "message");

  /** Refuses with NO_EMAIL_COLUMN or COLUMN_TWICE. */
  static ImportHeader of(String beginning) {
    ImportHeader header =
        Stream.of(',', ';', '\t')
            .map(separator -> new ImportHeader(separator, first(beginning, separator)))
            .max(Comparator.comparingLong(candidate -> candidate.known().size()))
            .orElseThrow();
    List<ImportColumn> known = header.known();
    if (!known.contains(ImportColumn.EMAIL)) {
      throw new Refused(ImportRefusal.NO_EMAIL_COLUMN);
    }
    known.stream()
        .filter(column -> Collections.frequency(known, column) > 1)
        .findFirst()
        .ifPresent(twice -> {
          throw new Refused(ImportRefusal.COLUMN_TWICE, twice.header());
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
  Optional<ImportColumn> column(int place) {
    return ImportColumn.of(names.get(place));
  }

  List<String> ignored() {
    return names.stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty() && ImportColumn.of(name).isEmpty())
        .filter(name -> !OUR_OWN.contains(name))
        .toList();
  }

  private List<ImportColumn> known() {
    return names.stream().map(ImportColumn::of).flatMap(Optional::stream).toList();
  }
}

package dev.gatehouse.invitation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a text of comma-separated values apart (RFC 4180), row by row, up to its limits. */
final class ImportReader {

  private static final int LONGEST_CELL = 2_000;
  private static final int LONGEST_HEADER = 8_192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final ImportHeader header;
  private final List<ImportRow> rows = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private ImportReader(ImportHeader header) {
    this.header = header;
  }

  static ImportFile read(Reader content) throws IOException {
    try (BufferedReader reader = new BufferedReader(content, LONGEST_HEADER)) {
      skipByteOrderMark(reader);
      ImportReader file = new ImportReader(ImportHeader.of(peek(reader)));
      return file.rows(reader);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  private static String peek(BufferedReader reader) throws IOException {
    char[] beginning = new char[LONGEST_HEADER];
    reader.mark(LONGEST_HEADER);
    int length = reader.read(beginning);
    reader.reset();
    return new String(beginning, 0, Math.max(length, 0));
  }

  private ImportFile rows(Reader reader) {
    Iterator<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(header.separator())
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(reader)
            .iterator();
    long line = 1;
    try {
      records.next();
      while (records.hasNext()) {
        CsvRecord row = records.next();
        line = row.getStartingLineNumber();
        add(row);
      }
    } catch (CsvParseException malformed) {
      throw new Refused(ImportRefusal.MALFORMED, line);
    }
    if (rows.isEmpty()) {
      throw new Refused(ImportRefusal.NO_ROWS);
    }
    return new ImportFile(rows, header.ignored());
  }

  private void add(CsvRecord values) {
    int line = Math.toIntExact(values.getStartingLineNumber());
    ImportRow row = new ImportRow(line, cells(line, values.getFields()), null);
    if (!row.isBlank()) {
      if (rows.size() == ImportFile.MOST_ROWS) {
        throw new Refused(ImportRefusal.TOO_MANY_ROWS, ImportFile.MOST_ROWS);
      }
      rows.add(row.after(earlier(row)));
    }
  }

  private Map<ImportColumn, String> cells(int line, List<String> values) {
    int columns = header.names().size();
    if (values.stream().skip(columns).anyMatch(surplus -> !surplus.isBlank())) {
      throw new Refused(ImportRefusal.TOO_MANY_CELLS, line, columns);
    }
    Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
    for (int place = 0; place < Math.min(values.size(), columns); place++) {
      String value = values.get(place);
      if (value.length() > LONGEST_CELL) {
        throw new Refused(ImportRefusal.LONG_CELL, line, LONGEST_CELL);
      }
      header.column(place).ifPresent(column -> cells.put(column, value));
    }
    return cells;
  }

  private @Nullable Integer earlier(ImportRow row) {
    return row.address()
        .map(EmailAddress::canonical)
        .map(address -> lines.putIfAbsent(address, row.line()))
        .orElse(null);
  }
}

package dev.gatehouse.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.gatehouse.shared.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Takes a text of comma-separated values apart (RFC 4180), row by row, up to its limits. */
final class CsvTableReader<C extends Enum<C>> {

  private static final int LONGEST_CELL = 2_000;
  private static final int LONGEST_HEADER = 8_192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvColumns<C> columns;
  private final CsvHeader<C> header;
  private final List<CsvRow<C>> rows = new ArrayList<>();

  private CsvTableReader(CsvColumns<C> columns, CsvHeader<C> header) {
    this.columns = columns;
    this.header = header;
  }

  static <C extends Enum<C>> CsvTable<C> read(CsvColumns<C> columns, Reader content)
      throws IOException {
    try (BufferedReader reader = new BufferedReader(content, LONGEST_HEADER)) {
      skipByteOrderMark(reader);
      return new CsvTableReader<>(columns, CsvHeader.of(columns, peek(reader))).rows(reader);
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

  private CsvTable<C> rows(Reader reader) {
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
      throw new Refused(CsvRefusal.MALFORMED, line);
    }
    if (rows.isEmpty()) {
      throw new Refused(CsvRefusal.NO_ROWS);
    }
    return new CsvTable<>(rows, header.ignored());
  }

  private void add(CsvRecord values) {
    int line = Math.toIntExact(values.getStartingLineNumber());
    CsvRow<C> row = new CsvRow<>(line, cells(line, values.getFields()));
    if (!row.isBlank()) {
      if (rows.size() == CsvTable.MOST_ROWS) {
        throw new Refused(CsvRefusal.TOO_MANY_ROWS, CsvTable.MOST_ROWS);
      }
      rows.add(row);
    }
  }

  private Map<C, String> cells(int line, List<String> values) {
    int width = header.names().size();
    if (values.stream().skip(width).anyMatch(surplus -> !surplus.isBlank())) {
      throw new Refused(CsvRefusal.TOO_MANY_CELLS, line, width);
    }
    Map<C, String> cells = new EnumMap<>(columns.type());
    for (int place = 0; place < Math.min(values.size(), width); place++) {
      String value = values.get(place);
      if (value.length() > LONGEST_CELL) {
        throw new Refused(CsvRefusal.LONG_CELL, line, LONGEST_CELL);
      }
      header.column(place).ifPresent(column -> cells.put(column, value));
    }
    return cells;
  }
}

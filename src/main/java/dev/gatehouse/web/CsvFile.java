package dev.gatehouse.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file of comma-separated values while it is written (RFC 4180, with a mark by which spreadsheets
 * know UTF-8). What a spreadsheet would take for a formula begins with an apostrophe (S-17).
 */
public final class CsvFile {

  /** The content of a file, written piece by piece. */
  public interface Content {
    void writeTo(CsvFile file);
  }

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n].*");
  private static final Pattern DEFUSED = Pattern.compile("(?s)'[=+\\-@\\t\\r\\n].*");

  private final CsvWriter writer;

  private CsvFile(CsvWriter writer) {
    this.writer = writer;
  }

  static void write(Writer target, Content content) throws IOException {
    target.write(BYTE_ORDER_MARK);
    try (CsvWriter writer = CsvWriter.builder().build(target)) {
      content.writeTo(new CsvFile(writer));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  public void row(List<String> cells) {
    writer.writeRecord(cells.stream().map(CsvFile::defused).toList());
  }

  private static String defused(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** The cell as it was before it was written to such a file. */
  public static String original(String cell) {
    return DEFUSED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}

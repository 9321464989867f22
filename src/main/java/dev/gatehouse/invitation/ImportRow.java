package dev.gatehouse.invitation;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.CsvFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line where it begins in the file; its first line has the number 1
 * @param cells as typed; none for a column that the file does not have
 * @param firstLine of an earlier row with the same address, which is the one that counts
 */
public record ImportRow(int line, Map<ImportColumn, String> cells, @Nullable Integer firstLine) {

  private static final int MOST_VALUES = 50;

  public ImportRow {
    cells = Map.copyOf(cells);
  }

  /** As typed; empty where there is none. */
  public String typed(ImportColumn column) {
    return cells.getOrDefault(column, "");
  }

  /** What is meant: without blanks around it, and without what protects it from spreadsheets. */
  String value(ImportColumn column) {
    return CsvFile.original(typed(column).strip()).strip();
  }

  /** Several values in one cell are separated by {@code |}; refuses with TOO_MANY_VALUES. */
  List<String> values(ImportColumn column) {
    List<String> values =
        Arrays.stream(value(column).split("\\|"))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    if (values.size() > MOST_VALUES) {
      throw new Refused(ImportRefusal.TOO_MANY_VALUES, column.header(), MOST_VALUES);
    }
    return values;
  }

  /** Empty for anything that is not exactly one address. */
  Optional<EmailAddress> address() {
    AddressList list = AddressList.parse(value(ImportColumn.EMAIL));
    return list.size() == 1 ? list.addresses().stream().findFirst() : Optional.empty();
  }

  boolean isBlank() {
    return cells.values().stream().allMatch(String::isBlank);
  }

  ImportRow after(@Nullable Integer first) {
    return new ImportRow(line, cells, first);
  }
}

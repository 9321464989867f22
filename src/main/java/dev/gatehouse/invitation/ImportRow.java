package dev.gatehouse.invitation;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.CsvRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param firstLine of an earlier row with the same address, which is the one that counts
 */
public record ImportRow(CsvRow<ImportColumn> cells, @Nullable Integer firstLine) {

  private static final int MOST_VALUES = 50;

  public int line() {
    return cells.line();
  }

  /** As typed; empty where there is none. */
  public String typed(ImportColumn column) {
    return cells.typed(column);
  }

  String value(ImportColumn column) {
    return cells.value(column);
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

  ImportRow after(@Nullable Integer first) {
    return new ImportRow(cells, first);
  }
}

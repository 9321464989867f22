package dev.gatehouse.invitation;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.web.CsvColumns;
import dev.gatehouse.web.CsvTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of a file as they stand there. */
public record ImportFile(CsvTable<ImportColumn> table) {

  /** Only the address is needed (D-05); files with results may well come back. */
  public static final CsvColumns<ImportColumn> COLUMNS =
      new CsvColumns<>(ImportColumn.class, ImportColumn.EMAIL, Set.of("result", "message"));

  /** Those whose address stands there already know where. */
  List<ImportRow> rows() {
    Map<String, Integer> lines = new HashMap<>();
    return table.rows().stream()
        .map(cells -> new ImportRow(cells, null))
        .map(row ->
            row.after(
                row.address()
                    .map(EmailAddress::canonical)
                    .map(address -> lines.putIfAbsent(address, row.line()))
                    .orElse(null)))
        .toList();
  }
}

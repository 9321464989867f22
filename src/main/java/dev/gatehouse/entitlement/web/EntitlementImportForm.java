package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementColumn;
import dev.gatehouse.web.CsvTable;
import dev.gatehouse.web.CsvUpload;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the pages of the import send: first a file or its rows, then, as rows, what was checked.
 *
 * @param key made with the first page, so that the same rows sent twice are imported once
 */
record EntitlementImportForm(UUID key, @Nullable MultipartFile file, String text) {

  EntitlementImportForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    text = Objects.requireNonNullElse(text, "");
  }

  static EntitlementImportForm fresh() {
    return new EntitlementImportForm(UUID.randomUUID(), null, "");
  }

  /** The same with the rows of the file in place of it, which no form could send once more. */
  EntitlementImportForm pasted() throws IOException {
    return new EntitlementImportForm(key, null, upload().content());
  }

  /** The field to which what is wrong belongs. */
  String source() {
    return upload().field();
  }

  CsvTable<EntitlementColumn> read() throws IOException {
    return upload().read(EntitlementColumn.ALL);
  }

  private CsvUpload upload() {
    return new CsvUpload(file, text);
  }
}

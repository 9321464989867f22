package dev.gatehouse.web;

import dev.gatehouse.shared.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file or its rows pasted, as the form of an import sends the one or the other. */
public record CsvUpload(@Nullable MultipartFile file, String text) {

  /** The field to which what is wrong belongs. */
  public String field() {
    return text.isBlank() ? "file" : "text";
  }

  /** Refuses none of them, both of them, and what {@link CsvTable#uploaded} refuses. */
  public <C extends Enum<C>> CsvTable<C> read(CsvColumns<C> columns) throws IOException {
    if (file == null || file.isEmpty()) {
      if (text.isBlank()) {
        throw new Refused(CsvRefusal.NOTHING);
      }
      return CsvTable.pasted(columns, text);
    }
    if (!text.isBlank()) {
      throw new Refused(CsvRefusal.BOTH);
    }
    return CsvTable.uploaded(columns, file.getInputStream());
  }

  /** What was sent as a text, wherever it stood; of something that was read before. */
  public String content() throws IOException {
    return file == null || file.isEmpty()
        ? text
        : new String(file.getBytes(), StandardCharsets.UTF_8);
  }
}

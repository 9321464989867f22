package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.ImportFile;
import dev.gatehouse.invitation.ImportRequest;
import dev.gatehouse.invitation.Letter;
import dev.gatehouse.web.CsvUpload;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the page of imports sends: a file or a text, and what the mails shall be like.
 *
 * @param key made with the page, so that the same page sent twice is taken in once
 */
record ImportForm(
    UUID key,
    @Nullable MultipartFile file,
    String text,
    String language,
    @Size(max = Letter.LONGEST_NOTE, message = "{field.long}") String note) {

  ImportForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    text = Objects.requireNonNullElse(text, "");
    language = Objects.requireNonNullElse(language, "");
    note = InvitationForm.plain(note);
  }

  static ImportForm fresh() {
    return new ImportForm(UUID.randomUUID(), null, "", "", "");
  }

  /** The field to which what is wrong belongs. */
  String source() {
    return upload().field();
  }

  /** Refuses what cannot be taken in at all. */
  ImportRequest toRequest() throws IOException {
    return new ImportRequest(
        key,
        new ImportFile(upload().read(ImportFile.COLUMNS)),
        InvitationForm.letter(language, note));
  }

  private CsvUpload upload() {
    return new CsvUpload(file, text);
  }
}

package dev.gatehouse.invitation;

import dev.gatehouse.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What somebody uploaded or pasted, taken apart; nothing of it is checked but its form.
 *
 * @param ignored what other columns the first line names
 */
public record ImportFile(List<ImportRow> rows, List<String> ignored) {

  public static final int MOST_ROWS = 10_000;

  public ImportFile {
    rows = List.copyOf(rows);
    ignored = List.copyOf(ignored);
  }

  /** Refuses what is no UTF-8, names no column of addresses, or has more than 10,000 rows. */
  public static ImportFile uploaded(InputStream content) throws IOException {
    try {
      return ImportReader.read(
          new InputStreamReader(
              content,
              StandardCharsets.UTF_8
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)));
    } catch (CharacterCodingException notUtf8) {
      throw new Refused(ImportRefusal.NOT_UTF8);
    }
  }

  /** The same of a text. */
  public static ImportFile pasted(String text) throws IOException {
    return ImportReader.read(new StringReader(text));
  }
}

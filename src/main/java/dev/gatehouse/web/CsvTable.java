package dev.gatehouse.web;

import dev.gatehouse.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * A file of comma-separated values that somebody uploaded or pasted, taken apart; nothing of it is
 * checked but its form.
 *
 * @param ignored what other columns the first line names
 */
public record CsvTable<C extends Enum<C>>(List<CsvRow<C>> rows, List<String> ignored) {

  public static final int MOST_ROWS = 10_000;

  public CsvTable {
    rows = List.copyOf(rows);
    ignored = List.copyOf(ignored);
  }

  /** Refuses what is no UTF-8, lacks the column that is needed, or has more than 10,000 rows. */
  public static <C extends Enum<C>> CsvTable<C> uploaded(CsvColumns<C> columns, InputStream content)
      throws IOException {
    try {
      return CsvTableReader.read(
          columns,
          new InputStreamReader(
              content,
              StandardCharsets.UTF_8
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)));
    } catch (CharacterCodingException notUtf8) {
      throw new Refused(CsvRefusal.NOT_UTF8);
    }
  }

  /** The same of a text. */
  public static <C extends Enum<C>> CsvTable<C> pasted(CsvColumns<C> columns, String text)
      throws IOException {
    return CsvTableReader.read(columns, new StringReader(text));
  }

  /**
   * Of these rows in the form that says so much beside them: a form that was sent, edited and sent
   * again is a new one.
   */
  public UUID fingerprint(String form) {
    MessageDigest digest = sha256();
    digest.update(form.getBytes(StandardCharsets.UTF_8));
    rows.forEach(row -> digest.update(("\n" + row.text()).getBytes(StandardCharsets.UTF_8)));
    return UUID.nameUUIDFromBytes(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}

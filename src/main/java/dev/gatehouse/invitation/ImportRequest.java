package dev.gatehouse.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A file to take in.
 *
 * @param key made with the form; the same form sent twice is taken in once
 * @param letter what all mails say beside the link
 */
public record ImportRequest(UUID key, ImportFile file, Letter letter) {

  /** Of the form and of what it says: a form that was sent, edited and sent again is a new one. */
  UUID fingerprint() {
    MessageDigest digest = sha256();
    digest.update((key + " " + letter).getBytes(StandardCharsets.UTF_8));
    file.rows().forEach(row -> digest.update(text(row).getBytes(StandardCharsets.UTF_8)));
    return UUID.nameUUIDFromBytes(digest.digest());
  }

  private static String text(ImportRow row) {
    StringBuilder text = new StringBuilder().append(row.line());
    for (ImportColumn column : ImportColumn.values()) {
      text.append('\0').append(row.typed(column));
    }
    return text.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}

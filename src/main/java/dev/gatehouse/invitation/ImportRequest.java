package dev.gatehouse.invitation;

import java.util.UUID;

/**
 * A file to take in.
 *
 * @param key made with the form; the same form sent twice is taken in once
 * @param letter what all mails say beside the link
 */
public record ImportRequest(UUID key, ImportFile file, Letter letter) {

  UUID fingerprint() {
    return file.table().fingerprint(key + " " + letter);
  }
}

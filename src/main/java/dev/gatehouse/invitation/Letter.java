package dev.gatehouse.invitation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the mail of an invitation says beside the link.
 *
 * @param language null for that of the organization
 * @param note plain text by the inviter, at most 1,000 characters; mostly empty
 */
public record Letter(@Nullable Locale language, String note) {

  public static final int LONGEST_NOTE = 1000;

  public static final Letter PLAIN = new Letter(null, "");

  Locale languageOr(Locale otherwise) {
    return language == null ? otherwise : language;
  }
}

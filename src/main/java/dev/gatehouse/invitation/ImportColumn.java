package dev.gatehouse.invitation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the first line of a file can name (D-17). Only the address is needed (D-05). */
public enum ImportColumn {
  EMAIL,
  FIRST_NAME,
  LAST_NAME,
  KIND,
  ROLES,
  SCOPES,
  ACCOUNTS;

  /** As it stands in files, and in the table of rows. */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whatever the case, and with blanks or hyphens for the underscore. */
  static Optional<ImportColumn> of(String header) {
    String name = header.strip().replaceAll("[\\s-]+", "_").toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.name().equals(name)).findFirst();
  }
}

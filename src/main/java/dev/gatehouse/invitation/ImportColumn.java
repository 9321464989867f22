package dev.gatehouse.invitation;

import dev.gatehouse.web.CsvColumns;

/** What the first line of a file can name (D-17). */
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
    return CsvColumns.header(this);
  }
}

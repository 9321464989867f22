package dev.gatehouse.invitation.web;

import java.util.Objects;

/** Starting an import; the password is asked for where a row makes an Administrator (S-13). */
record ImportStartForm(String yourPassword) {

  static final ImportStartForm EMPTY = new ImportStartForm("");

  ImportStartForm {
    yourPassword = Objects.requireNonNullElse(yourPassword, "");
  }
}

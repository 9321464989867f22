package dev.gatehouse.invitation.web;

import java.util.Objects;

/** Whose invitation shall be sent anew. */
record WishForm(String email) {

  WishForm {
    email = Objects.requireNonNullElse(email, "");
  }
}

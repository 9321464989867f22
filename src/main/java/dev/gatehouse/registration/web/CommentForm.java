package dev.gatehouse.registration.web;

import java.util.Objects;

/** What whoever decides wants to say to the person; may be empty. */
record CommentForm(String comment) {

  CommentForm {
    comment = Objects.requireNonNullElse(comment, "");
  }
}

package dev.gatehouse.signin.web;

import java.util.regex.Pattern;

/** A way back to a page of this portal, and never to anywhere else. */
final class LocalPath {

  private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

  private LocalPath() {}

  /** The given path if it is one of ours by its form, else the start page. */
  static String orHome(String path) {
    return SAFE.matcher(path).matches() ? path : "/";
  }
}

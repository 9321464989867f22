package dev.gatehouse.signin.web;

import java.util.regex.Pattern;

/** A way back to a page of this portal, and never to anywhere else. */
final class LocalPath {

  private static final int LONGEST = 2_000;

  private static final String SEGMENT = "[A-Za-z0-9_~-][\\x21-\\x7E&&[^/?#\\\\]]*";

  /** A path whose segments begin with neither slash nor dot; then, perhaps, a query. */
  private static final Pattern SAFE =
      Pattern.compile("/(?:%1$s(?:/%1$s)*/?)?(?:\\?[\\x21-\\x7E]*)?".formatted(SEGMENT));

  private LocalPath() {}

  /** The given path if it is one of ours by its form, else the start page. */
  static String orHome(String path) {
    return path.length() <= LONGEST && SAFE.matcher(path).matches() ? path : "/";
  }
}

package dev.gatehouse.web;

import jakarta.servlet.http.HttpServletRequest;

/** What htmx says of itself in the headers of a request. */
public final class Htmx {

  private Htmx() {}

  public static boolean asked(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  static boolean wantsWholePage(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Boosted"))
        || "true".equals(request.getHeader("HX-History-Restore-Request"));
  }
}

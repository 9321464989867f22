package dev.gatehouse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What htmx says of itself in the headers of a request. */
public final class Htmx {

  private Htmx() {}

  public static boolean asked(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  static boolean wantsRegion(HttpServletRequest request) {
    return asked(request) && !wantsWholePage(request);
  }

  /** Shows the answer in the flash, wherever it was asked from. */
  static void intoFlash(HttpServletResponse response) {
    response.setHeader("HX-Retarget", "#flash");
    response.setHeader("HX-Reswap", "outerHTML");
    response.setHeader("HX-Reselect", "#flash");
  }

  private static boolean wantsWholePage(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Boosted"))
        || "true".equals(request.getHeader("HX-History-Restore-Request"));
  }
}

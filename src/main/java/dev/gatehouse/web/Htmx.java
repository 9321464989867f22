package dev.gatehouse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What htmx says of itself in the headers of a request. */
public final class Htmx {

  private Htmx() {}

  public static boolean asked(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  static boolean wantsRegion(HttpServletRequest request) {
    return asked(request) && !wantsWholePage(request);
  }

  /** The page of this path as the browser shows it now, with its query; empty on other pages. */
  static Optional<String> viewOf(String path, HttpServletRequest request) {
    return current(request)
        .filter(current -> path.equals(current.getRawPath()) && current.getRawQuery() != null)
        .map(current -> path + "?" + current.getRawQuery());
  }

  /** The page of a numbered entry below this path, if the browser shows one now. */
  static Optional<String> entryOf(String path, HttpServletRequest request) {
    return current(request)
        .map(URI::getRawPath)
        .filter(current -> current != null && current.matches(Pattern.quote(path) + "/\\d{1,19}"));
  }

  private static Optional<URI> current(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("HX-Current-URL"))
        .filter(address -> asked(request))
        .flatMap(Htmx::parsed);
  }

  private static Optional<URI> parsed(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
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

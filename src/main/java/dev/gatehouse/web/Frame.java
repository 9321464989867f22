package dev.gatehouse.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its content, and by what it speaks to the reader. Made once per
 * request by the module that knows who is signed in.
 *
 * @param locale that of the signed-in person; where there is none, the browser's counts
 */
public record Frame(
    Actor actor,
    String organizationName,
    @Nullable String personName,
    @Nullable String personEmail,
    Theme theme,
    @Nullable Locale locale,
    ZoneId zone) {

  private static final String ATTRIBUTE = Frame.class.getName();

  /** For hosts without an organization, where nothing but an error page is ever shown. */
  private static final Frame NOBODY =
      new Frame(
          Actor.visitor(new OrganizationId(0), ""),
          "",
          null,
          null,
          Theme.SYSTEM,
          null,
          ZoneOffset.UTC);

  public static Frame of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Frame frame ? frame : NOBODY;
  }

  public void putInto(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  Optional<Locale> knownLocale() {
    return Optional.ofNullable(locale);
  }

  /** What the person is called in the corner of the page. */
  public String personLabel() {
    return Optional.ofNullable(personName).or(() -> Optional.ofNullable(personEmail)).orElse("");
  }
}

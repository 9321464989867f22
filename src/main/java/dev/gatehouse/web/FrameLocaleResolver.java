package dev.gatehouse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of the signed-in person, else the best of the browser's that we speak. */
class FrameLocaleResolver extends AcceptHeaderLocaleResolver {

  FrameLocaleResolver() {
    setSupportedLocales(List.of(Locale.ENGLISH, Locale.GERMAN));
    setDefaultLocale(Locale.ENGLISH);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Frame.of(request).knownLocale().orElseGet(() -> super.resolveLocale(request));
  }
}

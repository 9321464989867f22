package dev.gatehouse.signin.web;

import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.Token;
import dev.gatehouse.signin.KnownBrowsers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser is known again; bound to the host like the session's (S-11). */
final class KnownBrowserCookie {

  private static final String PLAIN = "browser";
  private static final String SECURE = "__Host-browser";

  private KnownBrowserCookie() {}

  /** The token that the browser brought along. */
  static Token read(HttpServletRequest request, Organization organization) {
    return Optional.ofNullable(WebUtils.getCookie(request, name(organization)))
        .map(cookie -> new Token(cookie.getValue()))
        .orElse(Token.NONE);
  }

  static void write(HttpServletResponse response, Organization organization, Token token) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name(organization), token.value())
            .path("/")
            .maxAge(KnownBrowsers.KEPT)
            .httpOnly(true)
            .secure(organization.isHttps())
            .sameSite("Lax")
            .build()
            .toString());
  }

  private static String name(Organization organization) {
    return organization.isHttps() ? SECURE : PLAIN;
  }
}

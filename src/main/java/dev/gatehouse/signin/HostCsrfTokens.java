package dev.gatehouse.signin;

import dev.gatehouse.organization.CurrentOrganization;
import dev.gatehouse.organization.Organization;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token against forged forms in a cookie rather than a session: people who are not signed in
 * need one too, and shall not cost a row each. Where the organization is on https no other host can
 * plant the cookie.
 */
class HostCsrfTokens implements CsrfTokenRepository {

  private final CsrfTokenRepository plain = cookie("csrf", false);
  private final CsrfTokenRepository secure = cookie("__Host-csrf", true);

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return repository(request).generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    repository(request).saveToken(token, request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return repository(request).loadToken(request);
  }

  private CsrfTokenRepository repository(HttpServletRequest request) {
    boolean https = CurrentOrganization.of(request).map(Organization::isHttps).orElse(false);
    return https ? secure : plain;
  }

  private static CsrfTokenRepository cookie(String name, boolean https) {
    CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    repository.setCookieName(name);
    repository.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(https).sameSite("Lax").path("/"));
    return repository;
  }
}

package dev.gatehouse.signin;

import dev.gatehouse.organization.CurrentOrganization;
import dev.gatehouse.organization.Organization;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie: bound to the host and to https where the organization is on https (S-11).
 */
class HostSessionCookie implements CookieSerializer {

  private final CookieSerializer plain = cookie("session", false);
  private final CookieSerializer secure = cookie("__Host-session", true);

  @Override
  public void writeCookieValue(CookieValue value) {
    serializer(value.getRequest()).writeCookieValue(value);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return serializer(request).readCookieValues(request);
  }

  private CookieSerializer serializer(HttpServletRequest request) {
    boolean https = CurrentOrganization.of(request).map(Organization::isHttps).orElse(false);
    return https ? secure : plain;
  }

  private static CookieSerializer cookie(String name, boolean https) {
    DefaultCookieSerializer serializer = new DefaultCookieSerializer();
    serializer.setCookieName(name);
    serializer.setCookiePath("/");
    serializer.setUseHttpOnlyCookie(true);
    serializer.setUseSecureCookie(https);
    serializer.setSameSite("Lax");
    return serializer;
  }
}

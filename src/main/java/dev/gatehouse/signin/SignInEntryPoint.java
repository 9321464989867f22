package dev.gatehouse.signin;

import dev.gatehouse.web.Htmx;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads to the sign-in page and from there back to the page that was asked for. */
class SignInEntryPoint implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
      throws IOException {
    if (Htmx.asked(request)) {
      // The whole page is asked for again, and that request is led to the sign-in page.
      response.setHeader("HX-Refresh", "true");
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader("Location", "/sign-in" + back(request));
    }
  }

  private static String back(HttpServletRequest request) {
    boolean page = "GET".equals(request.getMethod()) && !"/".equals(request.getRequestURI());
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return page
        ? "?to=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8)
        : "";
  }
}

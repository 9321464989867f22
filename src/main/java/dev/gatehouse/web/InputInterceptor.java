package dev.gatehouse.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that reach into what they name ({@code list[0]}, {@code owner.name}): forms
 * name their fields, and nothing else is ever bound (S-10). Also tells caches that htmx gets
 * another answer from the same address.
 */
class InputInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    response.addHeader("Vary", "HX-Request");
    // The page that says so is asked for with the same parameters.
    boolean plain =
        request.getDispatcherType() == DispatcherType.ERROR
            || Collections.list(request.getParameterNames()).stream()
                .noneMatch(name -> name.contains("[") || name.contains("."));
    if (!plain) {
      response.sendError(HttpStatus.BAD_REQUEST.value());
    }
    return plain;
  }
}

package dev.gatehouse.organization;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the organization of a request by its host; one that belongs to none gets 421. Probes come
 * under any name, and so does what the page of that 421 is made of.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OrganizationFilter extends OncePerRequestFilter {

  private static final String STRICT_TRANSPORT = "max-age=31536000";

  private final OrganizationHosts hosts;

  OrganizationFilter(OrganizationHosts hosts) {
    this.hosts = hosts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Organization> organization = hosts.find(request.getServerName());
    if (organization.isPresent()) {
      serve(organization.get(), request, response, chain);
    } else if (isPartOfThePage(request.getRequestURI())) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
    }
  }

  private static boolean isPartOfThePage(String path) {
    return path.startsWith("/assets/") || path.startsWith("/webjars/");
  }

  private static void serve(
      Organization organization,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    if (organization.isHttps()) {
      response.setHeader("Strict-Transport-Security", STRICT_TRANSPORT);
    }
    CurrentOrganization.put(organization, request);
    chain.doFilter(request, response);
  }
}

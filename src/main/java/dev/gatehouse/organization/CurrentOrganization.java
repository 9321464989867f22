package dev.gatehouse.organization;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The organization under whose host a request came. */
public final class CurrentOrganization {

  private static final String ATTRIBUTE = Organization.class.getName();

  private CurrentOrganization() {}

  /** Empty for probes and for hosts that belong to nobody. */
  public static Optional<Organization> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Organization organization
        ? Optional.of(organization)
        : Optional.empty();
  }

  static void put(Organization organization, HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, organization);
  }
}

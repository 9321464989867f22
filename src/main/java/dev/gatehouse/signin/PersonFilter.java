package dev.gatehouse.signin;

import dev.gatehouse.organization.CurrentOrganization;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.user.People;
import dev.gatehouse.user.Person;
import dev.gatehouse.user.Preferences;
import dev.gatehouse.web.Frame;
import dev.gatehouse.web.Theme;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out, anew for every request, who is signed in and what they may do: what was taken away is
 * gone with the next click (S-11).
 */
@Component
@Order(PersonFilter.BEFORE_SPRING_SECURITY)
class PersonFilter extends OncePerRequestFilter {

  static final int BEFORE_SPRING_SECURITY = -110;

  private final Sessions sessions;
  private final People people;
  private final ClientAddress clientAddress;

  PersonFilter(Sessions sessions, People people, ClientAddress clientAddress) {
    this.sessions = sessions;
    this.people = people;
    this.clientAddress = clientAddress;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/assets/")
        || path.startsWith("/webjars/")
        || CurrentOrganization.of(request).isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Organization organization = CurrentOrganization.of(request).orElseThrow();
    Optional<Person> person =
        sessions.user(request, organization).flatMap(user -> people.find(organization.id(), user));
    if (person.isEmpty()) {
      sessions.end(request);
    }
    String origin = clientAddress.of(request);
    person
        .map(somebody -> frameOf(somebody, organization, origin))
        .orElseGet(() -> frameOfNobody(organization, origin))
        .putInto(request);
    chain.doFilter(request, response);
  }

  private static Frame frameOf(Person person, Organization organization, String origin) {
    Preferences preferences = person.preferences();
    return new Frame(
        person.actor(origin),
        organization.name(),
        person.name().orElse(null),
        person.email(),
        Theme.valueOf(preferences.theme()),
        person.languageIn(organization),
        preferences.zoneIn(organization));
  }

  private static Frame frameOfNobody(Organization organization, String origin) {
    return new Frame(
        Actor.visitor(organization.id(), origin),
        organization.name(),
        null,
        null,
        Theme.SYSTEM,
        null,
        organization.timeZone());
  }
}

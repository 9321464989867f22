package dev.gatehouse.organization;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Which organization answers under which host name: those of the configuration, and no others
 * (D-13). Kept in memory with the name and the base URL, which cannot change while the portal runs;
 * commands read the rest from {@link Organizations}.
 */
@Component
public class OrganizationHosts {

  private final Map<String, Organization> byHost = new ConcurrentHashMap<>();

  /** From now on the organization is served. */
  public void serve(Organization organization) {
    byHost.put(organization.host(), organization);
  }

  public Optional<Organization> find(String host) {
    return Optional.ofNullable(byHost.get(host.toLowerCase(Locale.ROOT)));
  }
}

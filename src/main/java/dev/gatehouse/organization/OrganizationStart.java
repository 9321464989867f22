package dev.gatehouse.organization;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Brings the configured organizations up to date before the first request is taken. */
@Component
class OrganizationStart implements SmartLifecycle {

  private final OrganizationSettings settings;
  private final Organizations organizations;
  private final OrganizationHosts hosts;
  private boolean running;

  OrganizationStart(
      OrganizationSettings settings, Organizations organizations, OrganizationHosts hosts) {
    this.settings = settings;
    this.organizations = organizations;
    this.hosts = hosts;
  }

  @Override
  public void start() {
    ConfiguredOrganization.from(settings).forEach(each -> hosts.serve(configure(each)));
    running = true;
  }

  private Organization configure(ConfiguredOrganization configured) {
    try {
      return organizations.configure(configured);
    } catch (DuplicateKeyException createdByAnotherNode) {
      return organizations.configure(configured);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;
  }
}

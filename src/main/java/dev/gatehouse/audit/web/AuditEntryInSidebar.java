package dev.gatehouse.audit.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the audit trail. */
@Component
class AuditEntryInSidebar implements NavigationEntry {

  @Override
  public Group group() {
    return Group.ORGANIZATION;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public String href() {
    return "/audit";
  }

  @Override
  public String labelKey() {
    return "audit.title";
  }

  @Override
  public String icon() {
    return "audit";
  }

  @Override
  public boolean isFor(Actor actor) {
    return actor.may(Permission.VIEW_AUDIT);
  }
}

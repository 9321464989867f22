package dev.gatehouse.organization.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** For those who manage the organization (D-07). */
@Component
class SettingsEntry implements NavigationEntry {

  @Override
  public Group group() {
    return Group.ORGANIZATION;
  }

  @Override
  public int order() {
    return 95;
  }

  @Override
  public String href() {
    return "/settings";
  }

  @Override
  public String labelKey() {
    return "settings.title";
  }

  @Override
  public String icon() {
    return "settings";
  }

  @Override
  public boolean isFor(Actor actor) {
    return actor.may(Permission.MANAGE_ORGANIZATION);
  }
}

package dev.gatehouse.registration.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** For those who approve registrations (D-07). */
@Component
class RegistrationsEntry implements NavigationEntry {

  @Override
  public Group group() {
    return Group.ORGANIZATION;
  }

  @Override
  public int order() {
    return 85;
  }

  @Override
  public String href() {
    return "/registrations";
  }

  @Override
  public String labelKey() {
    return "registrations.title";
  }

  @Override
  public String icon() {
    return "registrations";
  }

  @Override
  public boolean isFor(Actor actor) {
    return actor.may(Permission.MANAGE_ORGANIZATION);
  }
}

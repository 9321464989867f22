package dev.gatehouse.directory.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** For those who grant roles or define them. */
@Component
class RolesEntry implements NavigationEntry {

  @Override
  public Group group() {
    return Group.ACCESS;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public String href() {
    return "/roles";
  }

  @Override
  public String labelKey() {
    return "roles.title";
  }

  @Override
  public String icon() {
    return "roles";
  }

  @Override
  public boolean isFor(Actor actor) {
    return actor.may(Permission.MANAGE_USERS) || actor.may(Permission.MANAGE_ROLES);
  }
}

package dev.gatehouse.directory.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** Only for those who may operate the panel (RAW-03). */
@Component
class UserManagementEntry implements NavigationEntry {

  @Override
  public Group group() {
    return Group.PEOPLE;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String href() {
    return "/users";
  }

  @Override
  public String labelKey() {
    return "users.title";
  }

  @Override
  public String icon() {
    return "users";
  }

  @Override
  public boolean isFor(Actor actor) {
    return actor.may(Permission.MANAGE_USERS);
  }
}

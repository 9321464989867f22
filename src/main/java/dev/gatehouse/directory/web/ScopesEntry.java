package dev.gatehouse.directory.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the scopes. */
@Component
class ScopesEntry implements NavigationEntry {

  @Override
  public Group group() {
    return Group.ACCESS;
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public String href() {
    return "/scopes";
  }

  @Override
  public String labelKey() {
    return "scopes.title";
  }

  @Override
  public String icon() {
    return "scopes";
  }

  @Override
  public boolean isFor(Actor actor) {
    return actor.may(Permission.MANAGE_USERS);
  }
}

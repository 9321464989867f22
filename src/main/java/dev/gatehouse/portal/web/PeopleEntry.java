package dev.gatehouse.portal.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** Only for those who manage people of their accounts (D-12). */
@Component
class PeopleEntry implements NavigationEntry {

  @Override
  public Group group() {
    return Group.PORTAL;
  }

  @Override
  public int order() {
    return 8;
  }

  @Override
  public String href() {
    return PeopleController.PATH;
  }

  @Override
  public String labelKey() {
    return "portal.people.title";
  }

  @Override
  public String icon() {
    return "users";
  }

  @Override
  public boolean isFor(Actor actor) {
    return actor.isDelegate();
  }
}

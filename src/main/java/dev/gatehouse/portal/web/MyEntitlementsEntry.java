package dev.gatehouse.portal.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** What the own accounts are entitled to (FNO-13, FNO-15). */
@Component
class MyEntitlementsEntry implements NavigationEntry {

  @Override
  public Group group() {
    return Group.PORTAL;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public String href() {
    return "/portal/entitlements";
  }

  @Override
  public String labelKey() {
    return "portal.entitlements.title";
  }

  @Override
  public String icon() {
    return "entitlements";
  }

  @Override
  public boolean isFor(Actor actor) {
    return actor.isEndUser() && actor.may(Permission.VIEW_OWN_ENTITLEMENTS);
  }
}

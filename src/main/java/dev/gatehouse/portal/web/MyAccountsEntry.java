package dev.gatehouse.portal.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The own accounts and what is below them. */
@Component
class MyAccountsEntry implements NavigationEntry {

  @Override
  public Group group() {
    return Group.PORTAL;
  }

  @Override
  public int order() {
    return 3;
  }

  @Override
  public String href() {
    return "/portal/accounts";
  }

  @Override
  public String labelKey() {
    return "portal.accounts.title";
  }

  @Override
  public String icon() {
    return "accounts";
  }

  @Override
  public boolean isFor(Actor actor) {
    return actor.isEndUser() && actor.may(Permission.VIEW_OWN_ENTITLEMENTS);
  }
}

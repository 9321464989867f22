package dev.gatehouse.directory.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** For those who may read the trees (D-07). */
@Component
class AccountsEntry implements NavigationEntry {

  @Override
  public Group group() {
    return Group.PEOPLE;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String href() {
    return "/accounts";
  }

  @Override
  public String labelKey() {
    return "accounts.title";
  }

  @Override
  public String icon() {
    return "accounts";
  }

  @Override
  public boolean isFor(Actor actor) {
    return actor.may(Permission.MANAGE_USERS) || actor.may(Permission.MANAGE_ACCOUNTS);
  }
}

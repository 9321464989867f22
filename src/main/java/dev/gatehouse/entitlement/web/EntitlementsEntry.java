package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementPolicy;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** For those who manage entitlements (D-07). */
@Component
class EntitlementsEntry implements NavigationEntry {

  @Override
  public Group group() {
    return Group.CATALOGUE;
  }

  @Override
  public int order() {
    return 56;
  }

  @Override
  public String href() {
    return "/entitlements";
  }

  @Override
  public String labelKey() {
    return "entitlements.title";
  }

  @Override
  public String icon() {
    return "entitlements";
  }

  @Override
  public boolean isFor(Actor actor) {
    return EntitlementPolicy.mayManage(actor);
  }
}

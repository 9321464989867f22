package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementPolicy;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** For those who manage entitlements or download packages (D-07). */
@Component
class PackagesEntry implements NavigationEntry {

  @Override
  public Group group() {
    return Group.CATALOGUE;
  }

  @Override
  public int order() {
    return 54;
  }

  @Override
  public String href() {
    return "/packages";
  }

  @Override
  public String labelKey() {
    return "packages.title";
  }

  @Override
  public String icon() {
    return "packages";
  }

  @Override
  public boolean isFor(Actor actor) {
    return EntitlementPolicy.mayManagePackages(actor);
  }
}

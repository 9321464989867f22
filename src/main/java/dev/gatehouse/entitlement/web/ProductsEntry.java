package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementPolicy;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** For those who manage entitlements (D-07). */
@Component
class ProductsEntry implements NavigationEntry {

  @Override
  public Group group() {
    return Group.CATALOGUE;
  }

  @Override
  public int order() {
    return 52;
  }

  @Override
  public String href() {
    return "/products";
  }

  @Override
  public String labelKey() {
    return "products.title";
  }

  @Override
  public String icon() {
    return "products";
  }

  @Override
  public boolean isFor(Actor actor) {
    return EntitlementPolicy.mayManage(actor);
  }
}

package dev.gatehouse.entitlement;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;

/** Who may manage what (D-07); the pages and the commands ask the same questions. */
public final class EntitlementPolicy {

  private EntitlementPolicy() {}

  public static boolean mayManage(Actor actor) {
    return actor.may(Permission.MANAGE_ENTITLEMENTS);
  }

  public static boolean mayManagePackages(Actor actor) {
    return mayManage(actor) || actor.may(Permission.MANAGE_DOWNLOAD_PACKAGES);
  }

  static void requirePackages(Actor actor) {
    if (!mayManagePackages(actor)) {
      actor.require(Permission.MANAGE_DOWNLOAD_PACKAGES);
    }
  }
}

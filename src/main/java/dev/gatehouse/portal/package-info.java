/**
 * The End-User Portal: what customers, partners and people who registered themselves see and do
 * (FNO-03, FNO-11). It shows nothing beyond the reach of their accounts.
 */
@NullMarked
@ApplicationModule(
    displayName = "Portal",
    allowedDependencies = {
      "shared",
      "web",
      "audit",
      "organization",
      "access",
      "mail",
      "account",
      "user",
      "entitlement",
      "signin",
      "invitation",
      "directory"
    })
package dev.gatehouse.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

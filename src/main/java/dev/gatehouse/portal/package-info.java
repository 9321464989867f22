/**
 * The End-User Portal: what end users see and manage, by their permissions and their place in the
 * trees of accounts (FNO-11). What it does, the commands of the modules below do.
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

/**
 * People who register themselves by an entitlement or activation ID (FNO-17 to FNO-23, D-18, D-19).
 * Until one has completed a mailed link, and perhaps been approved, there is a registration, not a
 * user.
 */
@NullMarked
@ApplicationModule(
    displayName = "Registration",
    allowedDependencies = {
      "shared",
      "web",
      "audit",
      "organization",
      "access",
      "mail",
      "account",
      "entitlement",
      "user",
      "signin"
    })
package dev.gatehouse.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

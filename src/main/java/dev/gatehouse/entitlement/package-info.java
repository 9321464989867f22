/**
 * What accounts are entitled to: products, the download packages that deliver them, and
 * entitlements whose lines name the products (FNO-52, FNO-53).
 */
@NullMarked
@ApplicationModule(
    displayName = "Entitlement",
    allowedDependencies = {"shared", "web", "audit", "organization", "account"})
package dev.gatehouse.entitlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

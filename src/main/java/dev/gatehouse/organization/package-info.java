/**
 * The tenants of an installation: created from the configuration, told apart by the host of the
 * request, and the row that every counting rule locks.
 */
@NullMarked
@ApplicationModule(
    displayName = "Organization",
    allowedDependencies = {"shared", "web", "audit"})
package dev.gatehouse.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What can be granted: roles, which are named sets of permissions, and scopes (D-07, D-08). */
@NullMarked
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"shared", "web", "audit", "organization"})
package dev.gatehouse.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

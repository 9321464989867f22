/** The typed trees of accounts to which users are linked (D-14). */
@NullMarked
@ApplicationModule(
    displayName = "Account",
    allowedDependencies = {"shared", "web", "audit", "organization"})
package dev.gatehouse.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

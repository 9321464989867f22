/**
 * Proving who one is: passwords, sessions, and the security configuration of every request. Knows
 * users, but not how they came in.
 */
@NullMarked
@ApplicationModule(
    displayName = "Sign-in",
    allowedDependencies = {"shared", "web", "audit", "organization", "mail", "user"})
package dev.gatehouse.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

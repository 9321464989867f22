/**
 * The people of an organization: who they are, in which state, and what has been granted to them.
 * How they come in and sign in is the business of the modules above.
 */
@NullMarked
@ApplicationModule(
    displayName = "User",
    allowedDependencies = {"shared", "web", "audit", "organization", "access", "mail", "account"})
package dev.gatehouse.user;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

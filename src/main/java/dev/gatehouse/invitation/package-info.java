/**
 * Asking people by e-mail to join an organization, and what happens when they answer. Accepting
 * activates a user and sets a first password, hence the dependencies on user and signin.
 */
@NullMarked
@ApplicationModule(
    displayName = "Invitation",
    allowedDependencies = {
      "shared",
      "web",
      "audit",
      "organization",
      "access",
      "mail",
      "account",
      "user",
      "signin"
    })
package dev.gatehouse.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

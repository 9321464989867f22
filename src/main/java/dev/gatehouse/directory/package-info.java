/**
 * Pages that show people next to what hangs on them. Reads from the modules below, changes nothing.
 */
@NullMarked
@ApplicationModule(
    displayName = "Directory",
    allowedDependencies = {
      "shared",
      "web",
      "audit",
      "organization",
      "access",
      "mail",
      "account",
      "user",
      "signin",
      "invitation"
    })
package dev.gatehouse.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Pages that show people next to what hangs on them. Reads from the modules below; what it does to
 * several people at once, their commands do.
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

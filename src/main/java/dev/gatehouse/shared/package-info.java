/** Words that many modules use: who acts, on whose behalf, and why something is refused. */
@NullMarked
@ApplicationModule(
    displayName = "Shared",
    allowedDependencies = {})
package dev.gatehouse.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

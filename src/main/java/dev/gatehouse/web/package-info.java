/**
 * How every page is asked for and answered: layout and navigation, regions for htmx, refusals,
 * input binding, headers. Knows no feature; features hand it their navigation entries.
 */
@NullMarked
@ApplicationModule(displayName = "Web", allowedDependencies = "shared")
package dev.gatehouse.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

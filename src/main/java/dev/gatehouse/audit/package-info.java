/**
 * Who did what, on whom, when, from where, before and after (D-21). Entries are written in the
 * transaction of the change and never altered; names live apart from them, in one table of
 * subjects.
 */
@NullMarked
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"shared", "web"})
package dev.gatehouse.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

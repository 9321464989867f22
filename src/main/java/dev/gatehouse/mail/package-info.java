/**
 * The outbox: every mail is written down in the transaction that causes it, and sent after commit,
 * at least once (D-20). What a mail says is composed at sending time by the module that asked for
 * it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Mail",
    allowedDependencies = {"shared", "web", "audit", "organization"})
package dev.gatehouse.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

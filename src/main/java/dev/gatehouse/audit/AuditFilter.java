package dev.gatehouse.audit;

import java.time.Instant;

/**
 * Which entries are asked for.
 *
 * @param person the beginning of a name or address, of who did it or to whom; empty for all
 * @param action a code; empty for all
 * @param from the first moment
 * @param until the moment after the last
 * @param before the entry after which, going back in time, the page begins
 */
public record AuditFilter(
    String person, String action, Instant from, Instant until, AuditKey before) {}

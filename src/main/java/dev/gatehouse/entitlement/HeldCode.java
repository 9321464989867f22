package dev.gatehouse.entitlement;

import org.jspecify.annotations.Nullable;

/**
 * An ID and what has it.
 *
 * @param line none for the ID of the entitlement itself
 */
record HeldCode(EntitlementCode code, EntitlementId entitlement, @Nullable LineId line) {}

package dev.gatehouse.entitlement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of an end user's list of entitlements.
 *
 * @param code the entitlement ID, or an activation ID where only single lines were claimed
 * @param account the path of the account that has it, from the own account on
 * @param lines how many of its lines the account has
 * @param product that of one of these lines
 * @param end the last day of the last of these lines; none if one never ends
 */
public record ReachedRow(
    EntitlementId id,
    EntitlementCode code,
    String account,
    EntitlementState state,
    int lines,
    Optional<String> product,
    Optional<LocalDate> end) {}

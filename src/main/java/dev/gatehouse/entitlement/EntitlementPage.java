package dev.gatehouse.entitlement;

import java.util.List;

/** Some entitlements, the newest first, and whether there are older ones. */
public record EntitlementPage(List<EntitlementRow> rows, boolean hasNext) {}

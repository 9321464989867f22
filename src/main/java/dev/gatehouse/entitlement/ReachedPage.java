package dev.gatehouse.entitlement;

import java.util.List;

/** Some entitlements within reach, the newest first, and whether there are older ones. */
public record ReachedPage(List<ReachedRow> rows, boolean hasNext) {}

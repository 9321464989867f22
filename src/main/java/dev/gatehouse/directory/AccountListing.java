package dev.gatehouse.directory;

import java.util.List;

/**
 * What the accounts page shows.
 *
 * @param line the account below which it browses, after those above it from the top; else empty
 * @param rows its sub-accounts, the accounts at the top, or what a search found
 */
public record AccountListing(List<AccountRow> line, List<AccountRow> rows, boolean hasNext) {}

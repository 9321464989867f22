package dev.gatehouse.entitlement;

import dev.gatehouse.shared.Refused;

/** What is wrong with one cell of a file, in the row that begins in this line. */
public record RowProblem(int line, EntitlementColumn column, Refused why) {}

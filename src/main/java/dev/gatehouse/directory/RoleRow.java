package dev.gatehouse.directory;

import dev.gatehouse.access.Role;

/**
 * A role and how many people hold it.
 *
 * @param holders counted up to 10,000; more than that for any larger number
 */
public record RoleRow(Role role, int holders) {}

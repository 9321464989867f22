package dev.gatehouse.directory;

import dev.gatehouse.user.Kind;
import java.util.List;

/**
 * One person as a file holds them.
 *
 * @param accounts the paths of the linked accounts
 */
public record ExportedUser(UserRow row, Kind kind, List<String> accounts) {}

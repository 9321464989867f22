package dev.gatehouse.directory;

import java.util.List;

/**
 * An export that stands in the trail and may be written.
 *
 * @param people all of them, where they are few enough to be sorted
 * @param more whether they are too many for that, so that they are read while they are written
 */
public record Export(UserListing listing, List<UserRow> people, boolean more) {}

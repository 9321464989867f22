package dev.gatehouse.directory;

import java.util.List;

/**
 * Some rows of the panel and whether there are more on either side.
 *
 * @param unsorted whether the search matches too many to sort them by address
 */
public record UserPage(
    List<UserRow> rows, boolean hasPrevious, boolean hasNext, boolean unsorted) {}

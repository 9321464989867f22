package dev.gatehouse.directory;

import java.util.List;

/** Some rows of the panel and whether there are more on either side. */
public record UserPage(List<UserRow> rows, boolean hasPrevious, boolean hasNext) {}

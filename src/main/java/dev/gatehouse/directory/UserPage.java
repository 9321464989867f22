package dev.gatehouse.directory;

import java.util.List;

/**
 * Some rows of the panel and whether there are more on either side.
 *
 * @param arrivals people who have just been invited, on the first page; they are not among the rows
 * @param unsorted whether too many match to sort them, so that they are listed as they came
 */
public record UserPage(
    List<UserRow> arrivals,
    List<UserRow> rows,
    boolean hasPrevious,
    boolean hasNext,
    boolean unsorted) {

  static final UserPage EMPTY = new UserPage(List.of(), List.of(), false, false, false);
}

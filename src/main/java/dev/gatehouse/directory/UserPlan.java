package dev.gatehouse.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the people of a page are found.
 *
 * @param sort the order asked for, or one that comes to the same
 * @param source where to begin, if not at the list in its order
 */
record UserPlan(Way way, UserSort sort, Conditions conditions, Optional<Condition> source) {

  /** From which side to come. */
  enum Way {
    /** Through the list in its order, leaving out who does not match. */
    THROUGH_THE_LIST,
    /** All whom the source finds, sorted. */
    AMONG_FEW,
    /** As their numbers follow each other. */
    BY_NUMBER
  }

  /** Too many to sort: in the order in which they came. */
  boolean isUnsorted() {
    return way == Way.BY_NUMBER && sort != UserSort.NEWEST;
  }

  boolean isByNumber() {
    return way == Way.BY_NUMBER || sort == UserSort.NEWEST;
  }

  /** The same people, as far as the source leads to them. */
  UserPlan among(Condition other) {
    return new UserPlan(Way.AMONG_FEW, sort, conditions, Optional.of(other));
  }

  /** The column by which the page is ordered, and from which it goes on. */
  String column() {
    return isByNumber() ? UserSort.NEWEST.column() : sort.column();
  }

  String direction(UserKey key) {
    String forward = isUnsorted() ? "ASC" : sort.direction();
    String backward = forward.equals("ASC") ? "DESC" : "ASC";
    return key.isBackwards() ? backward : forward;
  }

  Condition requireSource() {
    return source.orElseThrow();
  }

  /** What is left to ask of each person. */
  List<String> tests() {
    List<Condition> left = new ArrayList<>(conditions.all());
    source.ifPresent(left::remove);
    return left.stream().map(Condition::test).toList();
  }
}

package dev.gatehouse.directory;

/**
 * One thing that is asked of people, in SQL of two kinds: how to find all of them, and how to ask
 * it of one.
 *
 * @param people a statement that finds their user_id
 * @param test a condition on the row u of app_user
 * @param access how the statement finds them
 */
record Condition(String people, String test, Access access) {

  /** What is to be known of a way to people before it is taken. */
  enum Access {
    /** By rows of their own in the order of the people's numbers: it can be followed at leisure. */
    IN_ORDER,
    /** By people themselves: the lists in their orders lead there as well. */
    OF_PEOPLE,
    /** By words: everybody must be found before the first can be shown. */
    WHOLE
  }
}

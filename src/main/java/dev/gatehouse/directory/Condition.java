package dev.gatehouse.directory;

import dev.gatehouse.account.Reach;

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

  /**
   * Who has an account within reach and is not Pending; not in the order of people, as somebody may
   * have several such accounts.
   */
  static Condition within(Reach reach) {
    return new Condition(
        """
        SELECT DISTINCT h.user_id
        FROM (%s) near
        JOIN user_account h
          ON h.organization_id = :organization AND h.account_id = near.account_id
        JOIN app_user p
          ON p.organization_id = h.organization_id
          AND p.id = h.user_id
          AND p.state <> 'PENDING'
        """
            .formatted(reach.accounts()),
        """
        u.state <> 'PENDING' AND (SELECT COUNT(*)
         FROM user_account h
         WHERE h.organization_id = :organization AND h.user_id = u.id AND %s) > 0
        """
            .formatted(reach.covers("h.account_id")),
        Access.WHOLE);
  }
}

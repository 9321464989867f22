package dev.gatehouse.account;

import java.util.List;
import java.util.Set;

/**
 * Which accounts an end user reaches: their own, and where a permission says so all below them;
 * never any above or beside them (FNO-11 to FNO-16). In SQL {@code :organization} and {@code :own}
 * are to be filled in.
 *
 * @param downwards whether sub-accounts are reached too, at any distance
 */
public record Reach(Set<AccountId> own, boolean downwards) {

  public Reach {
    own = Set.copyOf(own);
  }

  /** The accounts themselves and nothing below them. */
  public static Reach of(Set<AccountId> accounts) {
    return new Reach(accounts, false);
  }

  /** For {@code :own}. Nobody's account has the number 0. */
  public List<Long> numbers() {
    return own.isEmpty() ? List.of(0L) : own.stream().map(AccountId::value).toList();
  }

  /** A condition: the account with the number in this column is reached. */
  public String covers(String column) {
    return downwards
        ? """
        (SELECT COUNT(*)
         FROM account_line reach
         WHERE reach.organization_id = :organization
           AND reach.descendant_id = %s
           AND reach.ancestor_id IN (:own)) > 0
        """
            .formatted(column)
        : "%s IN (:own)\n".formatted(column);
  }

  /** A statement that finds the numbers of all reached accounts, as {@code account_id}. */
  public String accounts() {
    return """
    SELECT reach.descendant_id AS account_id
    FROM account_line reach
    WHERE reach.organization_id = :organization AND reach.ancestor_id IN (:own)%s
    """
        .formatted(downwards ? "" : " AND reach.depth = 0");
  }
}
